package io.github.rdpmedic.platform.windows;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.Wevtapi;
import com.sun.jna.platform.win32.WevtapiUtil;
import com.sun.jna.platform.win32.Win32Exception;
import com.sun.jna.platform.win32.Winevt;
import com.sun.jna.platform.win32.Winevt.EVT_HANDLE;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.win32.StdCallLibrary.StdCallCallback;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.platform.ClientDisconnect;
import io.github.rdpmedic.platform.ClientEventLog;
import io.github.rdpmedic.platform.ClientEvents;
import io.github.rdpmedic.platform.PlatformException;
import java.util.function.Consumer;

/** The log of mstsc, by a subscription of the Event Log: no polling, and no rights beyond those of the person. */
public final class WindowsClientEventLog implements ClientEventLog {

    private static final System.Logger LOG = System.getLogger(WindowsClientEventLog.class.getName());
    private static final String CHANNEL = "Microsoft-Windows-TerminalServices-RDPClient/Operational";
    private static final String ATTEMPTS_AND_ENDS = "*[System[(EventID=1024 or EventID=1026)]]";

    /** EVT_SUBSCRIBE_CALLBACK of winevt.h. */
    interface SubscribeCallback extends StdCallCallback {
        int invoke(int action, Pointer context, Pointer event);
    }

    @Override
    public Runnable follow(Consumer<ClientDisconnect> ear) throws PlatformException {
        ClientEvents events = new ClientEvents();
        SubscribeCallback callback = (action, context, event) -> heard(action, event, events, ear);
        EVT_HANDLE subscription = Wevtapi.INSTANCE.EvtSubscribe(
                null,
                null,
                CHANNEL,
                ATTEMPTS_AND_ENDS,
                null,
                null,
                callback,
                Winevt.EVT_SUBSCRIBE_FLAGS.EvtSubscribeToFutureEvents);
        if (subscription == null) {
            int error = Native.getLastError();
            throw new PlatformException(
                    Message.of(WindowsClientEventLog.class, "client-log"), "EvtSubscribe: error " + error);
        }
        return new Subscription(subscription, callback);
    }

    /** Nothing may be thrown into the Event Log. The event belongs to it, and is not closed here. */
    private static int heard(int action, Pointer event, ClientEvents events, Consumer<ClientDisconnect> ear) {
        if (action == Winevt.EVT_SUBSCRIBE_NOTIFY_ACTION.EvtSubscribeActionDeliver) {
            try {
                events.hear(xml(new EVT_HANDLE(event))).ifPresent(ear);
            } catch (RuntimeException unreadable) {
                LOG.log(System.Logger.Level.DEBUG, "an event of the client was not read", unreadable);
            }
        }
        return 0;
    }

    private static String xml(EVT_HANDLE event) throws Win32Exception {
        try (Memory rendered =
                WevtapiUtil.EvtRender(null, event, Winevt.EVT_RENDER_FLAGS.EvtRenderEventXml, new IntByReference())) {
            return rendered.getWideString(0);
        }
    }

    /** Keeps the callback from being collected while Windows may still call it. */
    private record Subscription(EVT_HANDLE handle, SubscribeCallback callback) implements Runnable {
        @Override
        public void run() {
            Wevtapi.INSTANCE.EvtClose(handle);
        }
    }
}
