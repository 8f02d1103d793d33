package io.github.rdpmedic.hostfix;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Target;
import java.io.IOException;

/** Where a change of a host is written down before it is made. */
public interface HostJournal {

    /** Returns once it is safely on the disk. */
    Entry begin(HostRemedy remedy, Target target, Message summary) throws IOException;

    /** A change that has begun. */
    interface Entry {

        void ended(Ending ending) throws IOException;
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
