package io.github.rdpmedic.platform;

import java.util.List;
import java.util.Optional;

/** Starts a program with the rights of an administrator. The system asks the person; this program never does. */
public interface Elevation {

    /** Whether this process has those rights already, so that nobody needs to be asked. */
    boolean isElevated();

    /** Whether the rights can be had, by asking or without. */
    Availability availability();

    /**
     * Starts the program. Returns at once, while the person is still being asked.
     *
     * @param command a program and its arguments, each handed over as it is
     * @throws PlatformException when the program could not be started, or the person said no at once
     */
    Child start(List<String> command) throws PlatformException;

    /** The program that was started, as far as its starter can see it. */
    interface Child {

        /** Empty while the person is asked or the program runs. */
        Optional<Ending> ending();
    }

    enum Ending {
        /** The person said no, or may not have these rights, or nobody was there to be asked. */
        REFUSED,
        /** The program ran and ended. */
        ENDED
    }
}
