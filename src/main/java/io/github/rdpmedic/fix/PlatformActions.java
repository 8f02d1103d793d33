package io.github.rdpmedic.fix;

import io.github.rdpmedic.fix.change.SystemActions;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.platform.DnsResolverCache;
import io.github.rdpmedic.platform.PlatformException;

/** The deeds without a way back, done by the ports of this PC. */
public final class PlatformActions implements SystemActions {

    private final DnsResolverCache dnsCache;

    public PlatformActions(DnsResolverCache dnsCache) {
        this.dnsCache = dnsCache;
    }

    @Override
    public void flushDns() throws PlatformException {
        dnsCache.flush();
    }

    @Override
    public void deleteCredential(String target) throws PlatformException {
        throw notHere("delete a credential");
    }

    @Override
    public void wake(String mac) throws PlatformException {
        throw notHere("send a wake-up packet");
    }

    private static PlatformException notHere(String deed) {
        return new PlatformException(Message.of(PlatformActions.class, "action.not-here"), "no port to " + deed);
    }
}
