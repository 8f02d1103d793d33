package io.github.rdpmedic.platform.linux;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/**
 * The calls of {@code org.freedesktop.Notifications}. Public because the bus library exports nothing else.
 *
 * @see <a href="https://specifications.freedesktop.org/notification-spec/latest/">Desktop Notifications Specification</a>
 */
@DBusInterfaceName(NotificationService.NAME)
public interface NotificationService extends DBusInterface {

    String NAME = "org.freedesktop.Notifications";
    String PATH = "/org/freedesktop/Notifications";

    /** The key of the action that a click on the notice itself stands for. */
    String DEFAULT_ACTION = "default";

    @DBusMemberName("GetCapabilities")
    List<String> capabilities();

    /**
     * @param replaces the id of the notice whose place this one takes, or 0
     * @param actions a key and a label in turn
     * @param expireTimeout in milliseconds; -1 leaves it to the service
     * @return the id of the notice
     */
    @DBusMemberName("Notify")
    UInt32 show(
            String program,
            UInt32 replaces,
            String icon,
            String title,
            String text,
            List<String> actions,
            Map<String, Variant<?>> hints,
            int expireTimeout);

    @DBusMemberName("CloseNotification")
    void close(UInt32 id);

    /** The hint {@code image-data}. */
    final class ImageData extends Struct {

        static final String SIGNATURE = "(iiibiiay)";

        @Position(0)
        public final int width;

        @Position(1)
        public final int height;

        @Position(2)
        public final int rowstride;

        @Position(3)
        public final boolean hasAlpha;

        @Position(4)
        public final int bitsPerSample;

        @Position(5)
        public final int channels;

        @Position(6)
        public final byte[] data;

        ImageData(int size, byte[] rgba) {
            this.width = size;
            this.height = size;
            this.rowstride = 4 * size;
            this.hasAlpha = true;
            this.bitsPerSample = 8;
            this.channels = 4;
            this.data = rgba;
        }
    }
}
