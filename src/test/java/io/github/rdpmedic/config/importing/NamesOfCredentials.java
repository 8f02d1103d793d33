package io.github.rdpmedic.config.importing;

import io.github.rdpmedic.platform.Availability;
import io.github.rdpmedic.platform.CredentialStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A Credential Manager in memory. */
public final class NamesOfCredentials implements CredentialStore {

    private final List<Saved> saved = new ArrayList<>();

    NamesOfCredentials with(String target) {
        saved.add(new Saved(target, "EXAMPLE\\me", Instant.EPOCH));
        return this;
    }

    @Override
    public Availability availability() {
        return Availability.YES;
    }

    @Override
    public List<Saved> list(String prefix) {
        return saved.stream().filter(one -> one.target().startsWith(prefix)).toList();
    }

    @Override
    public void delete(String target) {
        throw new AssertionError("an import deletes no sign-in: " + target);
    }
}
