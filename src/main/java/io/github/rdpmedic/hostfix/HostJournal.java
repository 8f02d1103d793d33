package io.github.rdpmedic.hostfix;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Target;
import java.io.IOException;

/** Where a change of a host is written down before it is made. */
public interface HostJournal {

    /** Returns once it is safely on the disk. Until it is told how it ended, nobody has seen it end. */
    Entry begin(HostRemedy remedy, Target target, Message summary) throws IOException;

    /** A change that has begun. */
    interface Entry {

        /** @param summary takes the place of the one that it began with */
        void ended(Ending ending, Message summary) throws IOException;
    }

    /** What became of a change. */
    enum Ending {
        VERIFIED,
        NO_DIFFERENCE,
        /** Somebody stopped waiting; the script may have changed the host, or may be at it still. */
        NOT_SEEN,
        FAILED
    }
}
