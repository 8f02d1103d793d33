package io.github.rdpmedic.platform.windows;

import com.sun.jna.Native;
import com.sun.jna.platform.win32.W32Service;
import com.sun.jna.platform.win32.W32ServiceManager;
import com.sun.jna.platform.win32.Win32Exception;
import com.sun.jna.platform.win32.Winsvc;
import com.sun.jna.win32.StdCallLibrary;

/** The real service. Reading its state and emptying the cache need no administrator. */
final class DnscacheService implements WindowsDnsCache.Service {

    /** {@code DnsFlushResolverCache} is what {@code ipconfig /flushdns} calls; it stands in no header. */
    interface Dnsapi extends StdCallLibrary {
        boolean DnsFlushResolverCache();
    }

    @Override
    public boolean isRunning() {
        W32ServiceManager services = new W32ServiceManager();
        try {
            services.open(Winsvc.SC_MANAGER_CONNECT);
            W32Service dnscache = services.openService("Dnscache", Winsvc.SERVICE_QUERY_STATUS);
            try {
                return dnscache.queryStatus().dwCurrentState == Winsvc.SERVICE_RUNNING;
            } finally {
                dnscache.close();
            }
        } catch (Win32Exception e) {
            return false;
        } finally {
            services.close();
        }
    }

    @Override
    public boolean flush() {
        try {
            return Native.load("dnsapi", Dnsapi.class).DnsFlushResolverCache();
        } catch (UnsatisfiedLinkError e) {
            return false;
        }
    }
}
