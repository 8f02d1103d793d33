package io.github.rdpmedic.watch;

import io.github.rdpmedic.model.Printable;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** What should not have been thrown. One line for the log, the stack trace only for who debugs. */
final class Defect {

    private static final Logger LOG = System.getLogger(Defect.class.getPackageName());

    private Defect() {}

    /** @param where what was being done, as the subject of a sentence */
    static void report(String where, Throwable defect) {
        LOG.log(Level.WARNING, () -> where + " met a defect: " + Printable.of(defect.toString()));
        LOG.log(Level.DEBUG, where, defect);
    }
}
