package io.github.rdpmedic.platform.windows;

import com.sun.jna.platform.win32.COM.COMException;
import com.sun.jna.platform.win32.COM.WbemcliUtil;
import com.sun.jna.platform.win32.Ole32;
import com.sun.jna.platform.win32.VerRsrc.VS_FIXEDFILEINFO;
import com.sun.jna.platform.win32.VersionUtil;
import com.sun.jna.platform.win32.Win32Exception;
import com.sun.jna.platform.win32.WinNT.HRESULT;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.platform.Availability;
import io.github.rdpmedic.platform.PlatformException;
import io.github.rdpmedic.platform.SoftwareInventory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/** File versions, and the products that registered themselves with the Windows Security Center. */
final class WindowsSoftwareInventory implements SoftwareInventory {

    private static final String SECURITY_CENTER = "root\\SecurityCenter2";
    private static final int QUERY_TIMEOUT_MS = 3000;

    /** Windows lists its own antivirus among the others; its own firewall it does not list. */
    private static final String DEFENDER = "{D68DDC3A-831F-4FAE-9E44-DA132C1ACF46}";

    /** The columns of AntiVirusProduct and FirewallProduct that are read; the names are those of WMI. */
    private enum Column {
        DISPLAYNAME,
        INSTANCEGUID
    }

    private final Path systemFolder;

    WindowsSoftwareInventory(Path systemFolder) {
        this.systemFolder = systemFolder;
    }

    @Override
    public Availability availability() {
        return Availability.YES;
    }

    @Override
    public Optional<String> version(String program) throws PlatformException {
        Path file = systemFolder.resolve(program);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            VS_FIXEDFILEINFO info = VersionUtil.getFileVersionInfo(file.toString());
            return Optional.of(info.getFileVersionMajor() + "." + info.getFileVersionMinor() + "."
                    + info.getFileVersionRevision() + "." + info.getFileVersionBuild());
        } catch (Win32Exception e) {
            throw failed("GetFileVersionInfo", e);
        }
    }

    @Override
    public List<SecurityProduct> securityProducts() throws PlatformException {
        HRESULT initialised = Ole32.INSTANCE.CoInitializeEx(null, Ole32.COINIT_MULTITHREADED);
        try {
            if (!WbemcliUtil.hasNamespace(SECURITY_CENTER)) {
                return List.of();
            }
            List<SecurityProduct> products = new ArrayList<>();
            products.addAll(products("AntiVirusProduct", SecurityProduct.Kind.ANTIVIRUS));
            products.addAll(products("FirewallProduct", SecurityProduct.Kind.FIREWALL));
            return products;
        } catch (COMException | TimeoutException e) {
            throw failed(SECURITY_CENTER, e);
        } finally {
            if (initialised.intValue() >= 0) {
                Ole32.INSTANCE.CoUninitialize();
            }
        }
    }

    private static List<SecurityProduct> products(String wmiClass, SecurityProduct.Kind kind) throws TimeoutException {
        WbemcliUtil.WmiResult<Column> rows =
                new WbemcliUtil.WmiQuery<>(SECURITY_CENTER, wmiClass, Column.class).execute(QUERY_TIMEOUT_MS);
        List<SecurityProduct> products = new ArrayList<>();
        for (int row = 0; row < rows.getResultCount(); row++) {
            if (!DEFENDER.equalsIgnoreCase(String.valueOf(rows.getValue(Column.INSTANCEGUID, row)))) {
                products.add(new SecurityProduct(kind, String.valueOf(rows.getValue(Column.DISPLAYNAME, row))));
            }
        }
        return products;
    }

    private static PlatformException failed(String call, Exception e) {
        return new PlatformException(
                Message.of(WindowsSoftwareInventory.class, "inventory.failed"), call + ": " + e.getMessage(), e);
    }
}
