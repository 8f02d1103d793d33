package io.github.rdpmedic.platform.linux;

import io.github.rdpmedic.platform.PlatformException;

/** One of the servers that may keep a name cache on a Linux PC. */
interface DnsCacheServer {

    String name();

    boolean isRunning();

    /** Whether the user of this process may empty it. */
    boolean obeysThisUser();

    /** The command that empties it, for a person to read. */
    String command();

    /** Runs the command. */
    void flush() throws PlatformException;
}
