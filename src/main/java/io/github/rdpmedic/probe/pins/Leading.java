package io.github.rdpmedic.probe.pins;

import io.github.rdpmedic.model.Facts;
import java.util.List;
import java.util.Optional;

/** Compares the addresses of a computer's name with those of the name that was asked for. Pure. */
final class Leading {

    private Leading() {}

    /** @return empty when the name has no address, or the connection's own is not known */
    static Optional<Facts.Leads> of(List<String> addresses, Facts facts) {
        if (addresses.isEmpty() || facts.usedAddress().isEmpty()) {
            return Optional.empty();
        }
        if (addresses.contains(facts.usedAddress().get())) {
            return Optional.of(Facts.Leads.HERE);
        }
        boolean among = addresses.stream().anyMatch(facts.addresses()::contains);
        return Optional.of(among ? Facts.Leads.AMONG : Facts.Leads.ELSEWHERE);
    }
}
