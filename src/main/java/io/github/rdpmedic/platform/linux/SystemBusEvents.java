package io.github.rdpmedic.platform.linux;

import io.github.rdpmedic.model.PcEvent;
import io.github.rdpmedic.platform.InterfaceChanges;
import io.github.rdpmedic.platform.SystemEvents;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.DBus;
import org.freedesktop.dbus.matchrules.DBusMatchRuleBuilder;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.Variant;

/**
 * What logind, NetworkManager and systemd-networkd announce on the system bus. Where there is no bus, or nobody on it
 * who knows the network, the addresses of this PC are compared instead.
 */
public final class SystemBusEvents implements SystemEvents {

    private static final Logger LOG = System.getLogger(SystemBusEvents.class.getName());
    private static final String STANDARD_ADDRESS = "unix:path=/run/dbus/system_bus_socket";

    private final String address;
    private final Optional<String> session;
    private final SystemEvents withoutNetworkService;

    /** @param environment reads {@code DBUS_SYSTEM_BUS_ADDRESS} and {@code XDG_SESSION_ID} */
    public SystemBusEvents(Map<String, String> environment) {
        this(environment, new InterfaceChanges());
    }

    SystemBusEvents(Map<String, String> environment, SystemEvents withoutNetworkService) {
        this.address = environment.getOrDefault("DBUS_SYSTEM_BUS_ADDRESS", STANDARD_ADDRESS);
        this.session = Optional.ofNullable(environment.get("XDG_SESSION_ID")).map(BusSignal::sessionPath);
        this.withoutNetworkService = withoutNetworkService;
    }

    @Override
    public Runnable listen(Consumer<PcEvent> ear) {
        List<Runnable> ends = new ArrayList<>();
        boolean networkIsAnnounced = false;
        try {
            DBusConnection bus = BusConnection.to(address);
            ends.add(bus::disconnect);
            subscribe(bus, ear);
            networkIsAnnounced =
                    Stream.of(BusSignal.NETWORK_MANAGER, BusSignal.NETWORKD).anyMatch(name -> owns(bus, name));
        } catch (DBusException | DBusExecutionException noBus) {
            LOG.log(Level.DEBUG, "nothing announces sleep and locks here", noBus);
        }
        if (!networkIsAnnounced) {
            ends.add(withoutNetworkService.listen(ear));
        }
        return () -> ends.forEach(Runnable::run);
    }

    private void subscribe(DBusConnection bus, Consumer<PcEvent> ear) throws DBusException {
        List<DBusMatchRuleBuilder> rules = new ArrayList<>(List.of(
                rule("org.freedesktop.login1.Manager", "PrepareForSleep"),
                changesAt("/org/freedesktop/NetworkManager"),
                changesAt("/org/freedesktop/network1")));
        session.ifPresent(path -> {
            rules.add(rule("org.freedesktop.login1.Session", "Lock").withPath(path));
            rules.add(rule("org.freedesktop.login1.Session", "Unlock").withPath(path));
            rules.add(changesAt(path));
        });
        for (DBusMatchRuleBuilder rule : rules) {
            bus.addGenericSigHandler(rule.build(), signal -> heard(bus, signal, ear));
        }
    }

    private static DBusMatchRuleBuilder changesAt(String path) {
        return rule("org.freedesktop.DBus.Properties", "PropertiesChanged").withPath(path);
    }

    private static DBusMatchRuleBuilder rule(String type, String member) {
        return DBusMatchRuleBuilder.create()
                .withType("signal")
                .withInterface(type)
                .withMember(member);
    }

    private void heard(DBusConnection bus, DBusSignal raw, Consumer<PcEvent> ear) {
        try {
            BusSignal signal = new BusSignal(
                    raw.getPath(),
                    raw.getInterface(),
                    raw.getName(),
                    Stream.of(raw.getParameters()).map(SystemBusEvents::plain).toList());
            signal.meaning(session)
                    .filter(event -> comesFrom(bus, signal.service(), raw.getSource()))
                    .ifPresent(ear);
        } catch (DBusException unreadable) {
            LOG.log(Level.DEBUG, "a signal of the system bus: {0}", unreadable.getMessage());
        }
    }

    /** Anybody on this PC may send any signal. */
    private static boolean comesFrom(DBusConnection bus, String service, String sender) {
        return sender.equals(bus.getDBusOwnerName(service));
    }

    private static boolean owns(DBusConnection bus, String name) {
        try {
            return bus.getRemoteObject("org.freedesktop.DBus", "/org/freedesktop/DBus", DBus.class)
                    .NameHasOwner(name);
        } catch (DBusException | DBusExecutionException notSaid) {
            return false;
        }
    }

    private static Object plain(Object value) {
        if (value instanceof Variant<?> variant) {
            return plain(variant.getValue());
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, entry -> plain(entry.getValue())));
        }
        return value;
    }
}
