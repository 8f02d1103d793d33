/**
 * Ports that honestly cannot do anything.
 */
package io.github.rdpmedic.platform.none;
