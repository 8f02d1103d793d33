package io.github.rdpmedic.platform.linux;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.platform.Availability;
import io.github.rdpmedic.platform.DesktopNotice;
import io.github.rdpmedic.platform.DesktopNotifications;
import io.github.rdpmedic.platform.PlatformException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.types.Variant;

/**
 * The service {@code org.freedesktop.Notifications} on the session bus. The connection is made for the first notice,
 * and made anew when the bus was gone. A program that has left the bus loses its notices on some desktops, so the
 * connection stays.
 */
final class SessionBusNotifications implements DesktopNotifications {

    private static final Logger LOG = System.getLogger(SessionBusNotifications.class.getName());
    private static final String DESKTOP_ENTRY = "rdp-medic";

    private final Map<String, String> environment;
    private Optional<NotificationBus> connection = Optional.empty();

    /** @param environment reads {@code DBUS_SESSION_BUS_ADDRESS} and {@code XDG_RUNTIME_DIR} */
    SessionBusNotifications(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public synchronized Availability availability() {
        Optional<String> address = SessionBusAddress.in(environment);
        if (address.isEmpty()) {
            return no("notifications.no-bus");
        }
        try {
            bus(address.get()).capabilities();
            return Availability.YES;
        } catch (DBusException | DBusExecutionException nobody) {
            LOG.log(Level.DEBUG, "nobody shows notices on the session bus", nobody);
            return no("notifications.no-service");
        }
    }

    @Override
    public synchronized void show(DesktopNotice notice) throws PlatformException {
        try {
            NotificationBus bus = bus(SessionBusAddress.in(environment).orElse(""));
            List<String> can = bus.capabilities();
            bus.show(
                    notice,
                    can.contains("body-markup") ? withoutMarkup(notice.text()) : notice.text(),
                    can.contains("actions") ? ShownNotices.actionsOf(notice) : List.of(),
                    hints(notice));
        } catch (DBusException | DBusExecutionException refused) {
            throw new PlatformException(
                    Message.of(SessionBusNotifications.class, "notifications.failed"), "Notify: " + refused);
        }
    }

    @Override
    public synchronized void withdraw(String topic) {
        try {
            connection.filter(NotificationBus::isConnected).ifPresent(bus -> bus.withdraw(topic));
        } catch (DBusExecutionException gone) {
            LOG.log(Level.DEBUG, "a notice was gone before it was withdrawn", gone);
        }
    }

    private NotificationBus bus(String address) throws DBusException {
        if (connection.filter(NotificationBus::isConnected).isEmpty()) {
            connection.ifPresent(NotificationBus::close);
            connection = Optional.empty();
            connection = Optional.of(NotificationBus.connect(address));
        }
        return connection.get();
    }

    private static Map<String, Variant<?>> hints(DesktopNotice notice) {
        Map<String, Variant<?>> hints = new HashMap<>();
        hints.put("urgency", new Variant<>((byte) notice.urgency().ordinal()));
        hints.put("desktop-entry", new Variant<>(DESKTOP_ENTRY));
        notice.picture()
                .ifPresent(picture -> hints.put(
                        "image-data",
                        new Variant<>(
                                new NotificationService.ImageData(picture.size(), picture.rgba()),
                                NotificationService.ImageData.SIGNATURE)));
        return hints;
    }

    /** The text is plain; a service with markup would read a host name in angle brackets as a tag. */
    static String withoutMarkup(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static Availability no(String key) {
        return Availability.no(Message.of(SessionBusNotifications.class, key));
    }
}
