package io.github.rdpmedic.fix.traces;

import io.github.rdpmedic.fix.change.SystemAction;
import io.github.rdpmedic.platform.CredentialStore;
import io.github.rdpmedic.platform.PlatformException;
import java.util.List;

/** What the Credential Manager keeps for Remote Desktop. */
record SavedSignIns(CredentialStore credentials) implements CacheContent {

    /** The service class that mstsc puts before the name of the host. */
    private static final String PREFIX = "TERMSRV/";

    @Override
    public CachePart part() {
        return CachePart.CREDENTIALS;
    }

    @Override
    public List<SystemAction> clearing(Scope scope) throws PlatformException {
        return saved(scope).stream()
                .map(CredentialStore.Saved::target)
                .distinct()
                .map(target -> new SystemAction(SystemAction.Verb.DELETE_CREDENTIAL, target))
                .toList();
    }

    List<CredentialStore.Saved> saved(Scope scope) throws PlatformException {
        return credentials.list(PREFIX).stream()
                .filter(saved -> scope.includes(saved.target().substring(PREFIX.length())))
                .toList();
    }
}
