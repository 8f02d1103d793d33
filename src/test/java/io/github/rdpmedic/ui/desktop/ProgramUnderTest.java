package io.github.rdpmedic.ui.desktop;

import io.github.rdpmedic.config.ConfigDirectory;
import io.github.rdpmedic.diagnose.Diagnoser;
import io.github.rdpmedic.fix.FixEngine;
import io.github.rdpmedic.fix.InMemoryPorts;
import io.github.rdpmedic.fix.journal.Journal;
import io.github.rdpmedic.hostfix.Carriers;
import io.github.rdpmedic.hostfix.HostRepair;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.platform.Autostart;
import io.github.rdpmedic.platform.Availability;
import io.github.rdpmedic.platform.ClientEventLog;
import io.github.rdpmedic.platform.ColorScheme;
import io.github.rdpmedic.platform.DesktopNotifications;
import io.github.rdpmedic.platform.Platform;
import io.github.rdpmedic.platform.RemoteDesktopClient;
import io.github.rdpmedic.platform.SystemEvents;
import io.github.rdpmedic.platform.none.NonePlatform;
import io.github.rdpmedic.probe.LadderProbe;
import io.github.rdpmedic.probe.pins.PinsInMemory;
import io.github.rdpmedic.ui.hostfix.HostRepairs;
import io.github.rdpmedic.watch.Monitor;
import io.github.rdpmedic.watch.Ticker;
import io.github.rdpmedic.watch.history.HistoryByTarget;
import io.github.rdpmedic.watch.history.HistoryStore;
import io.github.rdpmedic.watch.history.Retention;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;

/** The whole program with one saved host and its files in a folder of the test. */
final class ProgramUnderTest implements AutoCloseable {

    private final Path directory;
    private final DesktopNotifications notifications;
    private final ClientEventLog clientLog;
    private final List<Target> connected = new CopyOnWriteArrayList<>();
    private final Thread thread;

    ProgramUnderTest(Path directory, Target target, DesktopNotifications notifications, ClientEventLog clientLog)
            throws Exception {
        this.directory = directory;
        this.notifications = notifications;
        this.clientLog = clientLog;
        ConfigDirectory config = ConfigDirectory.open(directory, Optional.of(directory.resolve("policy.properties")));
        config.targets().add(target);
        this.thread = new Thread(() -> run(config), "program under test");
        thread.start();
    }

    boolean endsWithin(Duration patience) throws InterruptedException {
        thread.join(patience.toMillis());
        return !thread.isAlive();
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(10_000);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(ConfigDirectory config) {
        Platform platform = NonePlatform.create(Map.of());
        LadderProbe probe = new LadderProbe(platform.icmp());
        try (config) {
            DesktopProgram.run(
                    () -> new DesktopParts(
                            config.targets(),
                            config.settings(),
                            config::managed,
                            target -> {
                                throw new AssertionError("nobody adds a host here");
                            },
                            (targets, settings) -> Monitor.start(
                                    targets, settings, probe, Diagnoser::diagnose, Ticker.system(), new Random(1)),
                            config::subscribe,
                            List.of(),
                            engine(),
                            new ExplainParts(
                                    new PinsInMemory(),
                                    target -> {
                                        throw new AssertionError("nobody makes a report here");
                                    },
                                    clientLog,
                                    repairs()),
                            new SessionParts(
                                    platform.places(),
                                    new RecordingClient(),
                                    Autostart.none(Message.NONE),
                                    SystemEvents.NONE,
                                    show -> {}),
                            new HistoryByTarget(
                                    target -> false,
                                    HistoryStore.untilClosed(Clock.systemUTC()),
                                    HistoryStore.in(
                                            directory, Retention.DEFAULTS, Clock.systemDefaultZone(), trouble -> {})),
                            watch -> () -> {},
                            notifications,
                            ColorScheme.UNKNOWN,
                            platform.network().ownNetwork()::adapters,
                            () -> {
                                throw new AssertionError("nobody looks for hosts here");
                            },
                            () -> false,
                            () -> {
                                throw new AssertionError("nobody starts the demo here");
                            },
                            false,
                            Clock.systemDefaultZone()),
                    Optional.empty());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static HostRepairs repairs() {
        HostRepair repair = new HostRepair(
                target -> {
                    throw new AssertionError("nobody repairs a host here");
                },
                (remedy, target, summary) -> (ending, last) -> {},
                (host, sha256) -> {},
                Clock.systemUTC(),
                pause -> {});
        return new HostRepairs(repair, new Carriers(Map.of()));
    }

    FixEngine engine() {
        InMemoryPorts pc = new InMemoryPorts();
        return new FixEngine(
                new Journal(directory.resolve("journal")),
                pc.ports(),
                target -> {
                    throw new AssertionError("no fix names a target here");
                },
                Clock.systemUTC());
    }

    /** The hosts for which the client was started. */
    List<Target> connected() {
        return List.copyOf(connected);
    }

    /** A client that only says that it was started. */
    private final class RecordingClient implements RemoteDesktopClient {
        @Override
        public Availability availability(Target target) {
            return Availability.YES;
        }

        @Override
        public void connect(Target target) {
            connected.add(target);
        }
    }
}
