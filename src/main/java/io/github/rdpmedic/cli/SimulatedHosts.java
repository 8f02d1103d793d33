package io.github.rdpmedic.cli;

import io.github.rdpmedic.model.Target;
import java.util.List;

/** Simulated hosts that are listening on loopback. */
public interface SimulatedHosts extends AutoCloseable {

    List<Target> targets();

    /** Ends every thread and closes every socket. */
    @Override
    void close();
}
