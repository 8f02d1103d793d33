package io.github.rdpmedic.platform.windows;

import com.sun.jna.Native;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.User32;
import com.sun.jna.platform.win32.WinDef.HMODULE;
import com.sun.jna.platform.win32.WinDef.HWND;
import com.sun.jna.platform.win32.WinDef.LPARAM;
import com.sun.jna.platform.win32.WinDef.LRESULT;
import com.sun.jna.platform.win32.WinDef.WPARAM;
import com.sun.jna.platform.win32.WinUser;
import com.sun.jna.platform.win32.WinUser.MSG;
import com.sun.jna.platform.win32.WinUser.WNDCLASSEX;
import com.sun.jna.platform.win32.WinUser.WindowProc;
import com.sun.jna.platform.win32.Wtsapi32;
import io.github.rdpmedic.model.PcEvent;
import io.github.rdpmedic.platform.SystemEvents;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Sleep and locks of the session, as Windows sends them to a window. The window is never shown, but it must be a
 * top-level one: a message-only window hears no broadcast.
 */
public final class WindowsEvents implements SystemEvents {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Override
    public Runnable listen(Consumer<PcEvent> ear) {
        CompletableFuture<HWND> made = new CompletableFuture<>();
        Thread thread = new Thread(() -> new Ear(ear).run(made), "rdp-medic session events");
        thread.setDaemon(true);
        thread.start();
        return () -> made.thenAccept(
                window -> User32.INSTANCE.PostMessage(window, WinUser.WM_CLOSE, new WPARAM(0), new LPARAM(0)));
    }

    /** A window and the loop that feeds it; both live and end on one thread. */
    private static final class Ear implements WindowProc {
        private final Consumer<PcEvent> ear;

        Ear(Consumer<PcEvent> ear) {
            this.ear = ear;
        }

        void run(CompletableFuture<HWND> made) {
            String name = "RdpMedicSessionEvents" + NUMBER.incrementAndGet();
            HMODULE module = Kernel32.INSTANCE.GetModuleHandle("");
            WNDCLASSEX type = new WNDCLASSEX();
            type.hInstance = module;
            type.lpfnWndProc = this;
            type.lpszClassName = name;
            User32.INSTANCE.RegisterClassEx(type);
            HWND window = User32.INSTANCE.CreateWindowEx(0, name, "", 0, 0, 0, 0, 0, null, null, module, null);
            if (window == null) {
                made.completeExceptionally(new IllegalStateException("CreateWindowEx: " + Native.getLastError()));
                return;
            }
            Wtsapi32.INSTANCE.WTSRegisterSessionNotification(window, Wtsapi32.NOTIFY_FOR_THIS_SESSION);
            made.complete(window);
            MSG message = new MSG();
            while (User32.INSTANCE.GetMessage(message, null, 0, 0) > 0) {
                User32.INSTANCE.DispatchMessage(message);
            }
            User32.INSTANCE.UnregisterClass(name, module);
        }

        @Override
        public LRESULT callback(HWND window, int message, WPARAM wParam, LPARAM lParam) {
            SessionMessage.meaning(message, wParam.intValue()).ifPresent(ear);
            if (message == WinUser.WM_DESTROY) {
                Wtsapi32.INSTANCE.WTSUnRegisterSessionNotification(window);
                User32.INSTANCE.PostQuitMessage(0);
            }
            return User32.INSTANCE.DefWindowProc(window, message, wParam, lParam);
        }
    }
}
