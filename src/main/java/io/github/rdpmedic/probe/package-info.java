/**
 * The driver: climbs the ladder of stages on real sockets and records what it saw.
 */
package io.github.rdpmedic.probe;
