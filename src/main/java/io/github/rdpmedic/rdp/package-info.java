/**
 * The wire, sans-IO: bytes in, a value or the next bytes out. No socket, no clock, no thread.
 */
package io.github.rdpmedic.rdp;
