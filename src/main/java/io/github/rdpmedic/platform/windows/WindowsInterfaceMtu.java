package io.github.rdpmedic.platform.windows;

import com.sun.jna.ptr.LongByReference;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.platform.Availability;
import io.github.rdpmedic.platform.ChildProcess;
import io.github.rdpmedic.platform.InterfaceMtu;
import io.github.rdpmedic.platform.PlatformException;
import java.net.NetworkInterface;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The MTU on Windows, one for each family of an interface. An interface goes by its LUID, 16 hexadecimal digits: the
 * index may be another one after a restart. Windows does not tell what it keeps, so that reads as what is in force.
 */
final class WindowsInterfaceMtu implements InterfaceMtu {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final Supplier<IpInterfaceApi> api;
    private final Function<List<String>, ChildProcess.Ending> run;
    private final String netsh;

    /**
     * @param api loads the library, or has it
     * @param netsh the full path of netsh.exe
     * @param run runs a program to its end
     */
    WindowsInterfaceMtu(Supplier<IpInterfaceApi> api, String netsh, Function<List<String>, ChildProcess.Ending> run) {
        this.api = api;
        this.netsh = netsh;
        this.run = run;
    }

    static Duration timeout() {
        return TIMEOUT;
    }

    /** The LUID of an interface; empty when Windows does not know it. */
    static Optional<String> idOf(IpInterfaceApi api, NetworkInterface found) {
        LongByReference luid = new LongByReference();
        return api.ConvertInterfaceIndexToLuid(found.getIndex(), luid) == IpInterfaceApi.NO_ERROR
                ? Optional.of(HexFormat.of().toHexDigits(luid.getValue()))
                : Optional.empty();
    }

    @Override
    public Availability availability() {
        return Availability.YES;
    }

    @Override
    public Optional<Mtus> read(String interfaceId, Family family) throws PlatformException {
        return row(interfaceId, family).map(row -> Mtus.of(row.NlMtu, row.NlMtu));
    }

    private Optional<MibIpInterfaceRow> row(String interfaceId, Family family) throws PlatformException {
        MibIpInterfaceRow row = new MibIpInterfaceRow();
        row.Family = family == Family.IPV4 ? IpInterfaceApi.AF_INET : IpInterfaceApi.AF_INET6;
        row.InterfaceLuid = HexFormat.fromHexDigitsToLong(interfaceId);
        int error = api.get().GetIpInterfaceEntry(row);
        if (error == IpInterfaceApi.ERROR_FILE_NOT_FOUND || error == IpInterfaceApi.ERROR_NOT_FOUND) {
            return Optional.empty();
        }
        if (error != IpInterfaceApi.NO_ERROR) {
            throw failed("mtu.unreadable", "GetIpInterfaceEntry: error " + error);
        }
        return Optional.of(row);
    }

    @Override
    public void write(String interfaceId, Family family, Mtus mtus) throws PlatformException {
        MibIpInterfaceRow row =
                row(interfaceId, family).orElseThrow(() -> failed("mtu.no-interface", "no interface " + interfaceId));
        row.NlMtu = mtus.active();
        if (family == Family.IPV4) {
            // Windows refuses any other value for IPv4, even the one that it just gave.
            row.SitePrefixLength = 0;
        }
        int error = api.get().SetIpInterfaceEntry(row);
        if (error == IpInterfaceApi.ERROR_ACCESS_DENIED) {
            throw failed("mtu.denied", "SetIpInterfaceEntry: access denied");
        }
        if (error != IpInterfaceApi.NO_ERROR) {
            throw failed("mtu.refused", "SetIpInterfaceEntry: error " + error);
        }
        if (mtus.kept().isPresent() && mtus.kept().getAsInt() == mtus.active()) {
            keep(row.InterfaceIndex, family, mtus.active());
        }
    }

    /** The only documented way to a value that outlives a restart; it is given the index, for names are translated. */
    private void keep(int interfaceIndex, Family family, int mtu) throws PlatformException {
        ChildProcess.Ending ending = run.apply(List.of(
                netsh,
                "interface",
                family.name().toLowerCase(Locale.ROOT),
                "set",
                "subinterface",
                Integer.toString(interfaceIndex),
                "mtu=" + mtu,
                "store=persistent"));
        if (!(ending instanceof ChildProcess.Exited exited) || !exited.succeeded()) {
            throw failed("mtu.not-kept", "netsh: " + ending);
        }
    }

    private static PlatformException failed(String key, String technical) {
        return new PlatformException(Message.of(WindowsInterfaceMtu.class, key), technical);
    }
}
