package io.github.rdpmedic.platform.windows;

import com.sun.jna.Native;
import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.Shell32;
import com.sun.jna.platform.win32.ShellAPI.SHELLEXECUTEINFO;
import com.sun.jna.platform.win32.WinBase;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.platform.win32.WinUser;
import com.sun.jna.ptr.IntByReference;
import java.util.OptionalInt;

/** The real Windows: ShellExecuteEx with the verb "runas". */
final class WindowsShell implements RunAs.Shell {

    private static final int SEE_MASK_NOCLOSEPROCESS = 0x40;
    private static final int SEE_MASK_NOASYNC = 0x100;
    private static final int SEE_MASK_FLAG_NO_UI = 0x400;

    @Override
    public boolean isElevated() {
        return Advapi32Util.isCurrentProcessElevated();
    }

    @Override
    public RunAs.Started runAs(String file, String parameters) {
        SHELLEXECUTEINFO order = new SHELLEXECUTEINFO();
        order.cbSize = order.size();
        order.fMask = SEE_MASK_NOCLOSEPROCESS | SEE_MASK_NOASYNC | SEE_MASK_FLAG_NO_UI;
        order.lpVerb = "runas";
        order.lpFile = file;
        order.lpParameters = parameters;
        order.nShow = WinUser.SW_HIDE;
        if (!Shell32.INSTANCE.ShellExecuteEx(order)) {
            return new RunAs.Started(Native.getLastError(), OptionalInt::empty);
        }
        return new RunAs.Started(0, new ProcessHandleOfWindows(order.hProcess));
    }

    /** Closed once the exit code was read. */
    private static final class ProcessHandleOfWindows implements RunAs.Handle {
        private final HANDLE process;
        private OptionalInt ended = OptionalInt.empty();

        ProcessHandleOfWindows(HANDLE process) {
            this.process = process;
        }

        @Override
        public synchronized OptionalInt exitCode() {
            if (ended.isEmpty() && Kernel32.INSTANCE.WaitForSingleObject(process, 0) == WinBase.WAIT_OBJECT_0) {
                IntByReference code = new IntByReference();
                Kernel32.INSTANCE.GetExitCodeProcess(process, code);
                Kernel32.INSTANCE.CloseHandle(process);
                ended = OptionalInt.of(code.getValue());
            }
            return ended;
        }
    }
}
