package io.github.rdpmedic.platform;

import java.time.Instant;
import java.util.List;

/** The sign-ins that Windows keeps for this person. Only their names are read; never what is secret in them. */
public interface CredentialStore {

    /** @param target what it is for: {@code TERMSRV/host} */
    record Saved(String target, String user, Instant written) {}

    Availability availability();

    /** @param prefix of the target: {@code TERMSRV/} */
    List<Saved> list(String prefix) throws PlatformException;

    /** Deletes every sign-in for exactly this target, of whatever kind; does nothing when there is none. */
    void delete(String target) throws PlatformException;
}
