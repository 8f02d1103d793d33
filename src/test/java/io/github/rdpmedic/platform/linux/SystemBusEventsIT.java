package io.github.rdpmedic.platform.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.rdpmedic.model.PcEvent;
import io.github.rdpmedic.platform.Programs;
import io.github.rdpmedic.platform.SystemEvents;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.interfaces.Properties.PropertiesChanged;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.Variant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real dbus-daemon, and on it somebody who speaks as logind and NetworkManager do. */
class SystemBusEventsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String LOGIN1 = "/org/freedesktop/login1";
    private static final String SESSION = BusSignal.sessionPath("7");

    /** The signals of logind; the library takes their names from these. */
    @DBusInterfaceName("org.freedesktop.login1.Manager")
    interface Manager extends DBusInterface {
        class PrepareForSleep extends DBusSignal {
            public PrepareForSleep(String path, boolean start) throws DBusException {
                super(path, start);
            }
        }
    }

    @DBusInterfaceName("org.freedesktop.login1.Session")
    interface Session extends DBusInterface {
        class Lock extends DBusSignal {
            public Lock(String path) throws DBusException {
                super(path);
            }
        }
    }

    @TempDir
    Path directory;

    private final List<PcEvent> heard = new CopyOnWriteArrayList<>();
    private final AtomicBoolean comparesAddresses = new AtomicBoolean();
    private final SystemEvents withoutNetworkService = ear -> {
        comparesAddresses.set(true);
        return () -> comparesAddresses.set(false);
    };
    private Process daemon;
    private String address;
    private DBusConnection services;
    private Runnable end = () -> {};

    @BeforeEach
    void startTheBus() throws Exception {
        assumeTrue(new Programs(Map.of()).find("dbus-daemon").isPresent(), "dbus-daemon is not installed");
        daemon = new ProcessBuilder(
                        "dbus-daemon", "--session", "--nofork", "--print-address=1", "--address=unix:dir=" + directory)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        address = new BufferedReader(new InputStreamReader(daemon.getInputStream(), StandardCharsets.UTF_8)).readLine();
        services = connect();
        services.requestBusName(BusSignal.LOGIND);
    }

    @AfterEach
    void stopTheBus() throws Exception {
        end.run();
        if (services != null) {
            services.close();
        }
        if (daemon != null) {
            daemon.destroyForcibly().waitFor();
        }
    }

    @Test
    void sleepAndItsEndAreHeard() throws Exception {
        listen(heard::add);

        services.sendMessage(new Manager.PrepareForSleep(LOGIN1, true));
        services.sendMessage(new Manager.PrepareForSleep(LOGIN1, false));

        await().atMost(PATIENCE).until(() -> heard.size() == 2);
        assertThat(heard).containsExactly(PcEvent.SUSPENDING, PcEvent.RESUMED);
    }

    @Test
    void theLockOfTheOwnSessionIsHeardAndThatOfOthersIsNot() throws Exception {
        listen(heard::add);

        services.sendMessage(new Session.Lock(BusSignal.sessionPath("8")));
        services.sendMessage(
                changed(SESSION, "org.freedesktop.login1.Session", Map.of("LockedHint", new Variant<>(true))));
        services.sendMessage(
                changed(SESSION, "org.freedesktop.login1.Session", Map.of("LockedHint", new Variant<>(false))));

        await().atMost(PATIENCE).until(() -> heard.size() == 2);
        assertThat(heard).containsExactly(PcEvent.LOCKED, PcEvent.UNLOCKED);
    }

    @Test
    void networkManagerTellsOfAConnectionAndTheAddressesNeedNotBeCompared() throws Exception {
        services.requestBusName(BusSignal.NETWORK_MANAGER);
        listen(heard::add);

        services.sendMessage(changed(
                "/org/freedesktop/NetworkManager",
                "org.freedesktop.NetworkManager",
                Map.of("PrimaryConnectionType", new Variant<>("vpn"), "PrimaryConnection", new Variant<>("/x"))));

        await().atMost(PATIENCE).until(() -> heard.size() == 1);
        assertThat(heard).containsExactly(PcEvent.NETWORK_CHANGED);
        assertThat(comparesAddresses).isFalse();
    }

    @Test
    void whereNobodyKnowsTheNetworkTheAddressesAreCompared() {
        listen(heard::add);

        assertThat(comparesAddresses).isTrue();
        end.run();
        assertThat(comparesAddresses).isFalse();
    }

    @Test
    void withoutABusTheAddressesAreComparedToo() {
        end = new SystemBusEvents(
                        Map.of("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=" + directory.resolve("none")),
                        withoutNetworkService)
                .listen(heard::add);

        assertThat(comparesAddresses).isTrue();
    }

    @Test
    void whoIsNotLogindMayNotPutThePcToSleep() throws Exception {
        listen(heard::add);
        try (DBusConnection stranger = connect()) {
            stranger.sendMessage(new Manager.PrepareForSleep(LOGIN1, true));
            services.sendMessage(new Manager.PrepareForSleep(LOGIN1, false));

            await().atMost(PATIENCE).until(() -> !heard.isEmpty());
        }

        assertThat(heard).containsExactly(PcEvent.RESUMED);
    }

    @Test
    void afterTheEndNothingIsHeardAndNoThreadIsLeft() throws Exception {
        services.sendMessage(new Manager.PrepareForSleep(LOGIN1, true));
        Set<Thread> before = threadsOfTheBus();
        listen(heard::add);
        end.run();
        services.sendMessage(new Manager.PrepareForSleep(LOGIN1, true));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(threadsOfTheBus()).isSubsetOf(before));
        assertThat(heard).isEmpty();
    }

    private static Set<Thread> threadsOfTheBus() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("DBus"))
                .collect(Collectors.toSet());
    }

    private void listen(Consumer<PcEvent> ear) {
        end = new SystemBusEvents(
                        Map.of("DBUS_SYSTEM_BUS_ADDRESS", address, "XDG_SESSION_ID", "7"), withoutNetworkService)
                .listen(ear);
    }

    private static PropertiesChanged changed(String path, String type, Map<String, Variant<?>> properties)
            throws DBusException {
        return new PropertiesChanged(path, type, properties, List.of());
    }

    private DBusConnection connect() throws DBusException {
        return DBusConnectionBuilder.forAddress(address).withShared(false).build();
    }
}
