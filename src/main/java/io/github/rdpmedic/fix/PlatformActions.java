package io.github.rdpmedic.fix;

import io.github.rdpmedic.fix.change.SystemActions;
import io.github.rdpmedic.model.MacAddress;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.platform.CredentialStore;
import io.github.rdpmedic.platform.DnsResolverCache;
import io.github.rdpmedic.platform.PlatformException;
import io.github.rdpmedic.platform.WakeOnLan;

/** The deeds without a way back, done by the ports of this PC. */
public final class PlatformActions implements SystemActions {

    private final DnsResolverCache dnsCache;
    private final CredentialStore credentials;
    private final WakeOnLan wakeOnLan;

    public PlatformActions(DnsResolverCache dnsCache, CredentialStore credentials, WakeOnLan wakeOnLan) {
        this.dnsCache = dnsCache;
        this.credentials = credentials;
        this.wakeOnLan = wakeOnLan;
    }

    @Override
    public void flushDns() throws PlatformException {
        dnsCache.flush();
    }

    @Override
    public void deleteCredential(String target) throws PlatformException {
        credentials.delete(target);
    }

    @Override
    public void wake(String mac) throws PlatformException {
        wakeOnLan.wake(new MacAddress(mac));
    }

    private static PlatformException notHere(String deed) {
        return new PlatformException(Message.of(PlatformActions.class, "action.not-here"), "no port to " + deed);
    }
}
