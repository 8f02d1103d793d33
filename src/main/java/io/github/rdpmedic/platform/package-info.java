/**
 * Ports to what only the operating system can do. Availability is asked, never assumed.
 */
package io.github.rdpmedic.platform;
