package io.github.rdpmedic.ui.why;

import io.github.rdpmedic.report.Report;
import io.github.rdpmedic.watch.TargetStatus;

/** Makes the report about a host. */
@FunctionalInterface
public interface Reports {

    /** Reads the journal and asks the operating system, so it is called off the EDT. */
    Report about(TargetStatus status) throws Exception;
}
