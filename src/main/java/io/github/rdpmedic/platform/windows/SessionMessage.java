package io.github.rdpmedic.platform.windows;

import com.sun.jna.platform.win32.WinUser;
import com.sun.jna.platform.win32.Wtsapi32;
import io.github.rdpmedic.model.PcEvent;
import java.util.Optional;

/** What the messages mean that Windows sends to every top-level window, and to those that asked about the session. */
final class SessionMessage {

    private SessionMessage() {}

    /**
     * A resume is always told as automatic; the message that a person did it comes only sometimes, and later.
     *
     * @param message WM_…
     * @param wParam its first parameter
     */
    static Optional<PcEvent> meaning(int message, int wParam) {
        return switch (message) {
            case WinUser.WM_POWERBROADCAST ->
                switch (wParam) {
                    case WinUser.PBT_APMSUSPEND -> Optional.of(PcEvent.SUSPENDING);
                    case WinUser.PBT_APMRESUMEAUTOMATIC -> Optional.of(PcEvent.RESUMED);
                    default -> Optional.empty();
                };
            case WinUser.WM_SESSION_CHANGE ->
                switch (wParam) {
                    case Wtsapi32.WTS_SESSION_LOCK -> Optional.of(PcEvent.LOCKED);
                    case Wtsapi32.WTS_SESSION_UNLOCK -> Optional.of(PcEvent.UNLOCKED);
                    default -> Optional.empty();
                };
            default -> Optional.empty();
        };
    }
}
