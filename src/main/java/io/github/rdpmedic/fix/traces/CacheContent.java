package io.github.rdpmedic.fix.traces;

import io.github.rdpmedic.fix.change.Change;
import io.github.rdpmedic.platform.PlatformException;
import java.io.IOException;
import java.util.List;

/** One place in which a client keeps one {@link CachePart}. */
interface CacheContent {

    CachePart part();

    /** What clearing it would change now; nothing when there is nothing to clear. Changes nothing itself. */
    List<? extends Change> clearing(Scope scope) throws PlatformException, IOException;
}
