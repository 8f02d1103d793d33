package io.github.rdpmedic.fix.change;

import io.github.rdpmedic.platform.PlatformException;

/** The deeds that leave nothing behind to compare or to put back. */
public interface SystemActions {

    void flushDns() throws PlatformException;

    /** @param target the name of the credential: {@code TERMSRV/host} */
    void deleteCredential(String target) throws PlatformException;

    /** @param mac six bytes as {@code aa:bb:cc:dd:ee:ff} */
    void wake(String mac) throws PlatformException;
}
