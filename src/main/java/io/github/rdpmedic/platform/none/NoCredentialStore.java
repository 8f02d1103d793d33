package io.github.rdpmedic.platform.none;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.platform.Availability;
import io.github.rdpmedic.platform.CredentialStore;
import io.github.rdpmedic.platform.PlatformException;
import java.util.List;

/** Every system but Windows: sign-ins are in a keyring, and that belongs to its own program. */
public final class NoCredentialStore implements CredentialStore {

    private static final Message WHY = Message.of(NoCredentialStore.class, "credentials");

    @Override
    public Availability availability() {
        return Availability.no(WHY);
    }

    @Override
    public List<Saved> list(String prefix) {
        return List.of();
    }

    @Override
    public void delete(String target) throws PlatformException {
        throw new PlatformException(WHY, "no Credential Manager on this operating system");
    }
}
