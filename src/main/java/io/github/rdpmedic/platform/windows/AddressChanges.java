package io.github.rdpmedic.platform.windows;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.win32.StdCallLibrary;
import com.sun.jna.win32.W32APIOptions;
import io.github.rdpmedic.model.PcEvent;
import io.github.rdpmedic.platform.SystemEvents;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Waits on a thread of its own until an address of this PC comes or goes, then waits again. */
public final class AddressChanges implements SystemEvents {

    /** Of iphlpapi.dll (iphlpapi.h). */
    interface Iphlpapi extends StdCallLibrary {

        static Iphlpapi load() {
            return Native.load("iphlpapi", Iphlpapi.class, W32APIOptions.DEFAULT_OPTIONS);
        }

        /**
         * Without a handle and an overlapped structure it returns with the next change.
         *
         * @return a Win32 error, 0 for a change
         */
        int NotifyAddrChange(Pointer handle, Pointer overlapped);
    }

    private final Supplier<Iphlpapi> api;

    public AddressChanges() {
        this(new LoadedOnce<>(Iphlpapi::load));
    }

    AddressChanges(Supplier<Iphlpapi> api) {
        this.api = api;
    }

    /** The thread ends with the first change after the end, or with the program: a waiting call cannot be cancelled. */
    @Override
    public Runnable listen(Consumer<PcEvent> ear) {
        AtomicBoolean ended = new AtomicBoolean();
        Thread thread = new Thread(
                () -> {
                    while (!ended.get() && api.get().NotifyAddrChange(null, null) == 0) {
                        if (!ended.get()) {
                            ear.accept(PcEvent.NETWORK_CHANGED);
                        }
                    }
                },
                "rdp-medic network changes");
        thread.setDaemon(true);
        thread.start();
        return () -> ended.set(true);
    }
}
