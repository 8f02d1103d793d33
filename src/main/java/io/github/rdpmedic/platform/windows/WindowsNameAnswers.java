package io.github.rdpmedic.platform.windows;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.WString;
import com.sun.jna.ptr.PointerByReference;
import com.sun.jna.win32.StdCallLibrary;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.platform.HostsFile;
import io.github.rdpmedic.platform.NameAnswers;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Asks the DNS Client of Windows with and without its cache; its own rules for VPNs and suffixes hold in both. */
final class WindowsNameAnswers implements NameAnswers {

    /** The part of dnsapi.dll that asks. */
    interface Dnsapi extends StdCallLibrary {

        static Dnsapi load() {
            return Native.load("dnsapi", Dnsapi.class);
        }

        /** @return a Win32 or DNS error, 0 for success */
        int DnsQuery_W(
                WString name, short type, int options, Pointer extra, PointerByReference records, Pointer reserved);

        void DnsFree(Pointer records, int freeType);
    }

    static final short TYPE_A = 1;
    static final short TYPE_AAAA = 28;
    static final int DNS_QUERY_BYPASS_CACHE = 0x8;
    static final int DNS_QUERY_NO_WIRE_QUERY = 0x10;
    static final int DNS_ERROR_RCODE_NAME_ERROR = 9003;
    static final int DNS_INFO_NO_RECORDS = 9501;
    static final int DNS_ERROR_RECORD_DOES_NOT_EXIST = 9701;

    private static final int DNS_FREE_RECORD_LIST = 1;
    private static final int DATA = 32;
    private static final int TYPE = 16;

    private final Supplier<Dnsapi> api;
    private final HostsFile hosts;

    WindowsNameAnswers(Supplier<Dnsapi> api, HostsFile hosts) {
        this.api = api;
        this.hosts = hosts;
    }

    @Override
    public Answer remembered(String name) {
        if (hosts.names(name)) {
            return new NotMeasured(Message.of(
                    WindowsNameAnswers.class, "name.hosts-file", hosts.file().toString()));
        }
        return ask(name, DNS_QUERY_NO_WIRE_QUERY);
    }

    @Override
    public Answer fresh(String name) {
        return ask(name, DNS_QUERY_BYPASS_CACHE);
    }

    private Answer ask(String name, int options) {
        Set<InetAddress> all = new LinkedHashSet<>();
        int four = ask(name, TYPE_A, options, all);
        int six = ask(name, TYPE_AAAA, options, all);
        if (!all.isEmpty()) {
            return new Addresses(all);
        }
        if (four == DNS_ERROR_RCODE_NAME_ERROR || four == DNS_INFO_NO_RECORDS || four == 0) {
            return new NoSuchName();
        }
        return four == DNS_ERROR_RECORD_DOES_NOT_EXIST && six == DNS_ERROR_RECORD_DOES_NOT_EXIST
                ? new NotRemembered()
                : new NotMeasured(Message.of(WindowsNameAnswers.class, "name.no-answer"));
    }

    private int ask(String name, short type, int options, Set<InetAddress> found) {
        PointerByReference records = new PointerByReference();
        int error = api.get().DnsQuery_W(new WString(name), type, options, Pointer.NULL, records, Pointer.NULL);
        Pointer first = records.getValue();
        if (error != 0 || first == null) {
            return error;
        }
        try {
            for (Pointer record = first; record != null; record = record.getPointer(0)) {
                address(record, type).ifPresent(found::add);
            }
        } finally {
            api.get().DnsFree(first, DNS_FREE_RECORD_LIST);
        }
        return error;
    }

    /** Aliases stand in the list too. */
    private static Optional<InetAddress> address(Pointer record, short type) {
        if (record.getShort(TYPE) != type) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByAddress(record.getByteArray(DATA, type == TYPE_A ? 4 : 16)));
        } catch (UnknownHostException neverForTheseLengths) {
            throw new IllegalStateException(neverForTheseLengths);
        }
    }
}
