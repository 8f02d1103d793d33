package io.github.rdpmedic.watch;

import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Two targets behind which full checks have met one machine. An address that two names share is no proof of that;
 * the certificate is, together with the name that the computer gives itself, because farms share a certificate.
 *
 * @param other the one that comes later in the list
 * @param computer what the machine calls itself; empty when it did not say, and made the certificate itself
 */
public record SameMachine(Target kept, Target other, Optional<String> computer) {

    private record Key(String sha256, String computer) {}

    public static List<SameMachine> among(List<TargetStatus> statuses) {
        Map<Key, Target> first = new LinkedHashMap<>();
        List<SameMachine> same = new ArrayList<>();
        for (TargetStatus status : statuses) {
            Optional<Key> key = status.lastFull().flatMap(SameMachine::key);
            Target kept =
                    key.map(met -> first.putIfAbsent(met, status.target())).orElse(null);
            if (kept != null && !isOtherPort(kept, status.target())) {
                Optional<String> computer = key.map(Key::computer).filter(name -> !name.isEmpty());
                same.add(new SameMachine(kept, status.target(), computer));
            }
        }
        return same;
    }

    /** Whoever saved one host with two ports means both. */
    private static boolean isOtherPort(Target one, Target other) {
        return one.endpoint()
                .normalised()
                .host()
                .equals(other.endpoint().normalised().host());
    }

    private static Optional<Key> key(CheckResult full) {
        Facts facts = full.observation().facts();
        Optional<String> computer =
                facts.identity().flatMap(Facts.Identity::computer).map(name -> name.toLowerCase(Locale.ROOT));
        return facts.certificate()
                .filter(certificate -> certificate.selfSigned() || computer.isPresent())
                .map(certificate -> new Key(certificate.sha256(), computer.orElse("")));
    }
}
