package io.github.rdpmedic.config.importing;

import io.github.rdpmedic.platform.CredentialStore;
import io.github.rdpmedic.platform.PlatformException;
import java.util.Locale;

/** The hosts for which Windows keeps a sign-in, by the names {@code TERMSRV/host}; what is in a sign-in is not read. */
final class SavedCredentials implements ImportSource {

    private static final String PREFIX = "TERMSRV/";

    private final CredentialStore store;

    SavedCredentials(CredentialStore store) {
        this.store = store;
    }

    @Override
    public SourceId id() {
        return SourceId.CREDENTIALS;
    }

    @Override
    public Discovery discover() {
        if (!store.availability().isAvailable()) {
            return Discovery.NOTHING;
        }
        Findings findings = new Findings(id(), PREFIX);
        try {
            store.list(PREFIX).stream()
                    .map(CredentialStore.Saved::target)
                    .filter(SavedCredentials::isForAHost)
                    .map(target -> target.substring(PREFIX.length()))
                    .forEach(host -> findings.add(new Raw(0, "", host, "")));
        } catch (PlatformException unreadable) {
            findings.remark("remark.credentials", 0, unreadable.userMessage());
        }
        return findings.discovery();
    }

    /** An administrator can save one for all hosts, {@code TERMSRV/*.example}. */
    private static boolean isForAHost(String target) {
        return target.toUpperCase(Locale.ROOT).startsWith(PREFIX) && !target.contains("*");
    }
}
