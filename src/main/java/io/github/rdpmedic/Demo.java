package io.github.rdpmedic;

import io.github.rdpmedic.cli.SimulatedHosts;
import io.github.rdpmedic.demo.DemoNetwork;
import io.github.rdpmedic.model.Settings;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.ui.desktop.DesktopParts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The simulated hosts, as the command line and the windows want to see them. */
final class Demo implements SimulatedHosts, DesktopParts.DemoHosts {
    private final DemoNetwork network;

    Demo(Start start) {
        try {
            network = start.network();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FunctionalInterface
    interface Start {
        DemoNetwork network() throws IOException;
    }

    @Override
    public List<Target> targets() {
        return network.targets();
    }

    @Override
    public Settings.Cadence cadence() {
        return DemoNetwork.CADENCE;
    }

    @Override
    public void close() {
        network.close();
    }
}
