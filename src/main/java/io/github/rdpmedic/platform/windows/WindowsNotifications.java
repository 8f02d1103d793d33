package io.github.rdpmedic.platform.windows;

import com.sun.jna.Native;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.win32.StdCallLibrary;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.platform.Availability;
import io.github.rdpmedic.platform.DesktopNotice;
import io.github.rdpmedic.platform.DesktopNotifications;
import io.github.rdpmedic.platform.PlatformException;
import java.util.function.Supplier;

/**
 * Shows nothing itself: the tray icon shows notices as its balloons, which Windows turns into toasts. Says whether
 * Windows wants balloons now, because AWT does not ask.
 */
final class WindowsNotifications implements DesktopNotifications {

    /** A function of shell32.dll that JNA does not map. */
    interface Shell32 extends StdCallLibrary {

        /** @return an {@code HRESULT} */
        int SHQueryUserNotificationState(IntByReference state);

        static Shell32 load() {
            return Native.load("shell32", Shell32.class);
        }
    }

    private static final int S_OK = 0;

    private final Supplier<Shell32> shell;
    private final Message why = Message.of(WindowsNotifications.class, "notifications");

    WindowsNotifications(Supplier<Shell32> shell) {
        this.shell = shell;
    }

    @Override
    public Availability availability() {
        return Availability.no(why);
    }

    @Override
    public void show(DesktopNotice notice) throws PlatformException {
        throw new PlatformException(why, "notices are shown by the tray icon");
    }

    @Override
    public void withdraw(String topic) {}

    @Override
    public boolean admitsBalloons() {
        IntByReference state = new IntByReference();
        boolean answered = shell.get().SHQueryUserNotificationState(state) == S_OK;
        return !answered || UserNotificationState.of(state.getValue()).admitsBalloons();
    }
}
