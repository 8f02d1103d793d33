package io.github.rdpmedic.diagnose;

import io.github.rdpmedic.model.ComputerName;
import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.Facts.CertificateChange;
import io.github.rdpmedic.model.Facts.EarlierCertificate;
import io.github.rdpmedic.model.Facts.Leads;
import io.github.rdpmedic.model.Finding;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.Severity;
import java.util.List;
import java.util.Optional;

/**
 * Another computer answers than before. A name that does not match proves nothing: aliases, load balancers,
 * address translation and plain addresses all lead to computers with other names. So this speaks only when a
 * computer answers that was not known under this host and port, with a certificate that was not either, and DNS
 * does not show a reason for it. The table of the cases is {@code IdentityRuleTest}.
 */
final class IdentityRule implements Rule {

    @Override
    public List<Finding> findingsIn(Observation observation) {
        Facts facts = observation.facts();
        Optional<EarlierCertificate> earlier = facts.certificate()
                .filter(certificate -> certificate
                        .change()
                        .filter(CertificateChange.REPLACED::equals)
                        .isPresent())
                .flatMap(Facts.Certificate::earlier);
        if (earlier.isEmpty() || facts.identity().isEmpty()) {
            return List.of();
        }
        return compared(observation, facts.identity().get(), earlier.get());
    }

    private static List<Finding> compared(Observation observation, Facts.Identity now, EarlierCertificate earlier) {
        if (now.computer().isEmpty()
                || earlier.computer().isEmpty()
                || ComputerName.same(now.computer().get(), earlier.computer().get())) {
            return List.of();
        }
        boolean byName = !observation.target().endpoint().isLiteral();
        boolean sameAddress = earlier.address().equals(observation.facts().usedAddress());
        return verdict(byName, earlier.computerLeads(), now.computerLeads(), sameAddress).stream()
                .map(id -> new Finding(
                        id,
                        Severity.WARNING,
                        Message.of(
                                Diagnoser.class,
                                "detail." + id.id(),
                                now.computer().get(),
                                earlier.computer().get())))
                .toList();
    }

    /**
     * @param byName a name was asked for, so DNS had a say in who answers
     * @param before where the name of the computer that answered before leads now
     * @param now where the name of the computer that answers now leads
     * @param sameAddress the earlier computer answered at the address that was used now
     */
    static Optional<FindingId> verdict(
            boolean byName, Optional<Leads> before, Optional<Leads> now, boolean sameAddress) {
        if (is(before, Leads.AMONG)) {
            // Several computers stand behind the name, and DNS says so.
            return Optional.empty();
        }
        boolean answererLivesHere = is(now, Leads.HERE) || is(now, Leads.AMONG);
        if (is(before, Leads.HERE)) {
            return Optional.of(byName && answererLivesHere ? FindingId.DNS_STALE : FindingId.WRONG_HOST);
        }
        if (is(now, Leads.ELSEWHERE) || !sameAddress) {
            // A balancer or a router stands in front, or the name was pointed to another computer on purpose.
            return Optional.empty();
        }
        boolean movedAway = is(before, Leads.ELSEWHERE);
        return Optional.of(byName && answererLivesHere && movedAway ? FindingId.DNS_STALE : FindingId.WRONG_HOST);
    }

    private static boolean is(Optional<Leads> leads, Leads wanted) {
        return leads.filter(wanted::equals).isPresent();
    }
}
