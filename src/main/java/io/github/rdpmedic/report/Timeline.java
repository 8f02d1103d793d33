package io.github.rdpmedic.report;

import io.github.rdpmedic.model.Target;
import java.util.List;

/** What is remembered of a host. */
@FunctionalInterface
public interface Timeline {

    /** Where nothing is remembered. */
    Timeline NONE = target -> List.of();

    /** The newest first. May read a file, so not for the EDT. */
    List<Event> of(Target target);
}
