package io.github.rdpmedic.platform.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.rdpmedic.platform.DesktopNotice;
import io.github.rdpmedic.platform.DesktopNotice.Picture;
import io.github.rdpmedic.platform.DesktopNotice.Urgency;
import io.github.rdpmedic.platform.SampleNotice;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A real bus, and on it a service that can do less than dunst, and a stranger who lies. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "needs a D-Bus session bus")
class PlainServiceIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** What was shown, in the words of the specification. */
    record Call(UInt32 replaces, String icon, String text, List<String> actions, Map<String, Variant<?>> hints) {}

    /** The library wants to see what it exports. */
    public static final class Service implements NotificationService {
        private final List<String> capabilities;
        private final List<Call> calls = new CopyOnWriteArrayList<>();

        Service(String... capabilities) {
            this.capabilities = List.of(capabilities);
        }

        @Override
        public List<String> capabilities() {
            return capabilities;
        }

        @Override
        public UInt32 show(
                String program,
                UInt32 replaces,
                String icon,
                String title,
                String text,
                List<String> actions,
                Map<String, Variant<?>> hints,
                int expireTimeout) {
            calls.add(new Call(replaces, icon, text, actions, hints));
            return new UInt32(7);
        }

        @Override
        public void close(UInt32 id) {}

        @Override
        public String getObjectPath() {
            return PATH;
        }
    }

    /** The library takes the names of signals from these. */
    @DBusInterfaceName(NotificationService.NAME)
    public interface Signals extends DBusInterface {
        class ActionInvoked extends DBusSignal {
            public ActionInvoked(String path, UInt32 id, String key) throws DBusException {
                super(path, id, key);
            }
        }
    }

    @TempDir
    Path directory;

    private final SampleNotice sample = new SampleNotice();
    private Dunst bus;
    private DBusConnection serving;
    private SessionBusNotifications notifications;

    @BeforeEach
    void startTheBus() throws Exception {
        bus = Dunst.bus(directory);
        serving = connect();
        notifications = new SessionBusNotifications(bus.environment());
    }

    @AfterEach
    void stopTheBus() throws Exception {
        serving.close();
        bus.close();
    }

    @Test
    void aServiceWithoutActionsAndMarkupGetsNeither() throws Exception {
        Service service = serve(new Service("body"));

        notifications.show(sample.of("a", "alpha is down", "R&D <b>", Urgency.NORMAL));

        Call call = service.calls.get(0);
        assertThat(call.actions()).isEmpty();
        assertThat(call.text()).isEqualTo("R&D <b>");
    }

    @Test
    void aServiceThatReadsMarkupGetsEveryBracketEscapedAndTheButtons() throws Exception {
        Service service = serve(new Service("body", "body-markup", "actions"));

        notifications.show(sample.of("a", "alpha is down", "R&D <b>", Urgency.CRITICAL));

        Call call = service.calls.get(0);
        assertThat(call.text()).isEqualTo("R&amp;D &lt;b&gt;");
        assertThat(call.actions()).containsExactly("default", "alpha is down", "0", "Why?", "1", "Snooze an hour");
        assertThat(call.hints().get("urgency").getValue()).isEqualTo((byte) 2);
    }

    @Test
    void theNoticeCarriesThePictureAndTheNameOfTheProgram() throws Exception {
        Service service = serve(new Service("body"));
        byte[] rgba = new byte[4 * 2 * 2];
        rgba[0] = 42;
        DesktopNotice plain = sample.of("a", "alpha is down");

        notifications.show(new DesktopNotice(
                "a", "t", "x", Urgency.LOW, Optional.of(new Picture(2, rgba)), plain.clicked(), plain.buttons()));

        Map<String, Variant<?>> hints = service.calls.get(0).hints();
        assertThat(service.calls.get(0).icon()).isEqualTo("rdp-medic");
        assertThat(hints.get("desktop-entry").getValue()).isEqualTo("rdp-medic");
        assertThat(hints.get("image-data").getSig()).isEqualTo("(iiibiiay)");
        assertThat((Object[]) hints.get("image-data").getValue()).startsWith(2, 2, 8, true, 8, 4);
    }

    @Test
    void theSecondNoticeOfATopicNamesTheFirst() throws Exception {
        Service service = serve(new Service("body"));

        notifications.show(sample.of("a", "alpha is down"));
        notifications.show(sample.of("a", "beta is down"));
        notifications.show(sample.of("b", "gamma is down"));

        assertThat(service.calls).extracting(call -> call.replaces().intValue()).containsExactly(0, 7, 0);
    }

    @Test
    void whoIsNotTheServiceClicksOnNothing() throws Exception {
        serve(new Service("body", "actions"));
        notifications.show(sample.of("a", "alpha is down"));

        try (DBusConnection stranger = connect()) {
            stranger.sendMessage(new Signals.ActionInvoked(NotificationService.PATH, new UInt32(7), "0"));
            serving.sendMessage(new Signals.ActionInvoked(NotificationService.PATH, new UInt32(7), "1"));
            serving.sendMessage(new Signals.ActionInvoked(NotificationService.PATH, new UInt32(8), "0"));
            serving.sendMessage(new Signals.ActionInvoked(NotificationService.PATH, new UInt32(7), "-1"));
            serving.sendMessage(new Signals.ActionInvoked(NotificationService.PATH, new UInt32(7), "default"));
            await().atMost(PATIENCE).until(() -> sample.chosen().contains("click on alpha is down"));
        }

        assertThat(sample.chosen()).containsExactly("snooze alpha is down", "click on alpha is down");
    }

    private Service serve(Service service) throws DBusException {
        serving.requestBusName(NotificationService.NAME);
        serving.exportObject(service);
        return service;
    }

    private DBusConnection connect() throws DBusException {
        return DBusConnectionBuilder.forAddress(bus.environment().get("DBUS_SESSION_BUS_ADDRESS"))
                .withShared(false)
                .build();
    }
}
