package io.github.rdpmedic.platform;

import java.time.Instant;

/**
 * A connection of the Remote Desktop client of the operating system that ended.
 *
 * @param host as the person typed it, with the port where it was typed
 * @param reason the first number that the error window shows, unsigned 32 bit; not every reason is an error
 */
public record ClientDisconnect(Instant at, String host, long reason) {}
