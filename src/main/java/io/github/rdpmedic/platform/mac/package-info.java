/**
 * The ports on macOS.
 */
package io.github.rdpmedic.platform.mac;
