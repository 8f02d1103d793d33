package io.github.rdpmedic.fix.traces;

import io.github.rdpmedic.fix.Evidence;
import io.github.rdpmedic.fix.change.Change;
import io.github.rdpmedic.fix.change.RegistryValue;
import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.platform.Registry;
import java.util.List;
import java.util.Optional;

/** Compares the certificate that mstsc was told to trust with the one that the host shows now. Pure. */
final class CertificateMemory {

    private CertificateMemory() {}

    /** What to say when clearing it would hide that the certificate of the host became another one. */
    static Optional<Message> warning(List<Change> changes, Evidence evidence) {
        if (evidence.target().isEmpty()) {
            return Optional.empty();
        }
        Scope host = new Scope(Optional.of(evidence.target().get().endpoint().host()), new SetAside(""));
        Optional<String> shown = evidence.lastCheck()
                .flatMap(check -> check.observation().facts().certificate())
                .map(Facts.Certificate::sha1);
        return changes.stream()
                .filter(RegistryValue.class::isInstance)
                .map(RegistryValue.class::cast)
                .filter(change -> change.name().equals(MstscKeys.CERTIFICATE))
                .filter(change -> host.includes(lastName(change.key())))
                .map(change -> change.before().orElseThrow())
                .filter(Registry.Binary.class::isInstance)
                .map(value -> ((Registry.Binary) value).hex())
                .filter(remembered -> shown.isPresent() && !remembered.equals(shown.get()))
                .findFirst()
                .map(other -> Message.of(
                        CertificateMemory.class,
                        "warning.certificate-changed",
                        evidence.target().get().name(),
                        other,
                        shown.get()));
    }

    private static String lastName(Registry.Key key) {
        return key.path().substring(key.path().lastIndexOf('\\') + 1);
    }
}
