/**
 * The ports on Linux.
 */
package io.github.rdpmedic.platform.linux;
