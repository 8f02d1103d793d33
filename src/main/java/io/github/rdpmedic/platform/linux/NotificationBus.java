package io.github.rdpmedic.platform.linux;

import io.github.rdpmedic.platform.DesktopNotice;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.matchrules.DBusMatchRule;
import org.freedesktop.dbus.matchrules.DBusMatchRuleBuilder;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/** One connection to the session bus, and what the notification service says on it. Thread-safe. */
final class NotificationBus {

    private static final Logger LOG = System.getLogger(NotificationBus.class.getName());
    private static final String PROGRAM = "RDP Medic";
    private static final String ACTION_INVOKED = "ActionInvoked";
    private static final String NOTIFICATION_CLOSED = "NotificationClosed";

    private final DBusConnection bus;
    private final NotificationService service;
    private final ShownNotices shown = new ShownNotices();
    private Optional<String> owner = Optional.empty();
    private Optional<List<String>> capabilities = Optional.empty();

    private NotificationBus(DBusConnection bus) throws DBusException {
        this.bus = bus;
        this.service =
                bus.getRemoteObject(NotificationService.NAME, NotificationService.PATH, NotificationService.class);
    }

    static NotificationBus connect(String address) throws DBusException {
        DBusConnection bus = BusConnection.to(address);
        try {
            NotificationBus notifications = new NotificationBus(bus);
            bus.addGenericSigHandler(signal(ACTION_INVOKED), notifications::heard);
            bus.addGenericSigHandler(signal(NOTIFICATION_CLOSED), notifications::heard);
            return notifications;
        } catch (DBusException | RuntimeException unusable) {
            bus.disconnect();
            throw unusable;
        }
    }

    private static DBusMatchRule signal(String member) {
        return DBusMatchRuleBuilder.create()
                .withType("signal")
                .withInterface(NotificationService.NAME)
                .withPath(NotificationService.PATH)
                .withMember(member)
                .build();
    }

    boolean isConnected() {
        return bus.isConnected();
    }

    /** Asked once a service, and may start it. */
    synchronized List<String> capabilities() {
        lookWhoServes();
        if (capabilities.isEmpty()) {
            capabilities = Optional.of(service.capabilities());
            owner = ownerNow();
        }
        return capabilities.get();
    }

    /** Another service than before counts from the start again, so our ids may be those of other programs. */
    private void lookWhoServes() {
        if (!ownerNow().equals(owner)) {
            owner = ownerNow();
            shown.serviceGone();
            capabilities = Optional.empty();
        }
    }

    private Optional<String> ownerNow() {
        return Optional.ofNullable(bus.getDBusOwnerName(NotificationService.NAME));
    }

    /** The lock keeps a signal about this notice waiting until its id is known. */
    synchronized void show(DesktopNotice notice, String text, List<String> actions, Map<String, Variant<?>> hints) {
        UInt32 before = new UInt32(shown.idOf(notice.topic()));
        UInt32 id = service.show(PROGRAM, before, "rdp-medic", notice.title(), text, actions, hints, -1);
        shown.shown(notice, id.longValue());
    }

    synchronized void withdraw(String topic) {
        lookWhoServes();
        long id = shown.idOf(topic);
        if (id != 0) {
            shown.closed(id);
            service.close(new UInt32(id));
        }
    }

    void close() {
        bus.disconnect();
    }

    /** Anybody on the bus may send any signal. */
    private void heard(DBusSignal signal) {
        try {
            Object[] said = signal.getParameters();
            if (said.length >= 2 && said[0] instanceof UInt32 id) {
                heard(signal.getSource(), signal.getName(), id.longValue(), said[1])
                        .ifPresent(Runnable::run);
            }
        } catch (DBusException unreadable) {
            LOG.log(Level.DEBUG, "a signal of the session bus: {0}", unreadable.getMessage());
        }
    }

    private synchronized Optional<Runnable> heard(String sender, String member, long id, Object detail) {
        if (owner.filter(sender::equals).isEmpty()) {
            return Optional.empty();
        }
        if (member.equals(NOTIFICATION_CLOSED)) {
            shown.closed(id);
            return Optional.empty();
        }
        return detail instanceof String key ? shown.chosen(id, key) : Optional.empty();
    }
}
