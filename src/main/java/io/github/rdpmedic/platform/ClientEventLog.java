package io.github.rdpmedic.platform;

import java.util.function.Consumer;

/** What the Remote Desktop client of the operating system writes down of its connections. */
@FunctionalInterface
public interface ClientEventLog {

    /** Where the client writes down nothing. */
    ClientEventLog NONE = ear -> () -> {};

    /**
     * Follows the log from now on.
     *
     * @param ear hears of each connection that ended, on a thread of the operating system; must return quickly
     * @return ends it
     * @throws PlatformException when the log cannot be read
     */
    Runnable follow(Consumer<ClientDisconnect> ear) throws PlatformException;
}
