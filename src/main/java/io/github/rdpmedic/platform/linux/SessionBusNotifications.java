package io.github.rdpmedic.platform.linux;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.platform.Availability;
import io.github.rdpmedic.platform.ChildProcess;
import io.github.rdpmedic.platform.DesktopNotifications;
import io.github.rdpmedic.platform.PlatformException;
import io.github.rdpmedic.platform.Programs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The service {@code org.freedesktop.Notifications} on the session bus, called with gdbus(1) of GLib. Notices are
 * rare, so a short-lived process costs less than a D-Bus library with its threads in memory all day; and gdbus
 * hands back the id of the notice, which notify-send of older systems does not.
 *
 * @see <a href="https://specifications.freedesktop.org/notification-spec/latest/">Desktop Notifications Specification</a>
 */
final class SessionBusNotifications implements DesktopNotifications {

    private static final String SERVICE = "org.freedesktop.Notifications";
    private static final String OBJECT = "/org/freedesktop/Notifications";
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final Programs programs;

    SessionBusNotifications(Programs programs) {
        this.programs = programs;
    }

    @Override
    public Availability availability() {
        if (!hasSessionBus()) {
            return no("notifications.no-bus");
        }
        if (programs.find("gdbus").isEmpty()) {
            return no("notifications.no-gdbus");
        }
        return capabilities().isPresent() ? Availability.YES : no("notifications.no-service");
    }

    @Override
    public void show(String title, String text, Urgency urgency) throws PlatformException {
        boolean markup =
                capabilities().filter(list -> list.contains("'body-markup'")).isPresent();
        ChildProcess.Ending ending = call(
                "Notify",
                GVariantText.string("RDP Medic"),
                "uint32 0",
                GVariantText.string(icon(urgency)),
                GVariantText.string(title),
                GVariantText.string(markup ? withoutMarkup(text) : text),
                "@as []",
                "{'urgency': <byte " + level(urgency) + ">, 'desktop-entry': <'rdp-medic'>}",
                "int32 -1");
        if (!(ending instanceof ChildProcess.Exited exited && exited.succeeded())) {
            throw new PlatformException(
                    Message.of(SessionBusNotifications.class, "notifications.failed"),
                    "Notify: " + Printable.of(ending.toString()));
        }
    }

    /** What the service can do, as gdbus prints it; empty when no service answers. May start the service. */
    private Optional<String> capabilities() {
        return call("GetCapabilities") instanceof ChildProcess.Exited exited && exited.succeeded()
                ? Optional.of(exited.output())
                : Optional.empty();
    }

    private ChildProcess.Ending call(String method, String... arguments) {
        List<String> line = new ArrayList<>(List.of(
                "call",
                "--session",
                "--timeout",
                Long.toString(TIMEOUT.toSeconds()),
                "--dest",
                SERVICE,
                "--object-path",
                OBJECT,
                "--method",
                SERVICE + "." + method));
        line.addAll(List.of(arguments));
        return programs.run(TIMEOUT.plusSeconds(1), "gdbus", line.toArray(String[]::new));
    }

    /** Without one, the bus library would start a private bus that nobody listens to. */
    private boolean hasSessionBus() {
        String runtime = programs.environment().getOrDefault("XDG_RUNTIME_DIR", "");
        return programs.environment().containsKey("DBUS_SESSION_BUS_ADDRESS")
                || !runtime.isEmpty() && Files.exists(Path.of(runtime, "bus"));
    }

    /** The text is plain; a service with markup would read a host name in angle brackets as a tag. */
    static String withoutMarkup(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static int level(Urgency urgency) {
        return switch (urgency) {
            case LOW -> 0;
            case NORMAL -> 1;
            case CRITICAL -> 2;
        };
    }

    /** Names of the freedesktop icon naming specification, which every icon theme has. */
    private static String icon(Urgency urgency) {
        return switch (urgency) {
            case LOW, NORMAL -> "dialog-information";
            case CRITICAL -> "dialog-warning";
        };
    }

    private static Availability no(String key) {
        return Availability.no(Message.of(SessionBusNotifications.class, key));
    }
}
