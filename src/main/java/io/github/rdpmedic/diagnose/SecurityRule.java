package io.github.rdpmedic.diagnose;

import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.Finding;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.Severity;
import java.util.ArrayList;
import java.util.List;

/** Which security the host insists on. All of it is as somebody configured it, so it only informs. */
final class SecurityRule implements Rule {

    @Override
    public List<Finding> findingsIn(Observation observation) {
        List<Finding> findings = new ArrayList<>();
        observation.facts().negotiation().ifPresent(negotiation -> look(negotiation, findings));
        return findings;
    }

    private static void look(Facts.Negotiation negotiation, List<Finding> findings) {
        if (negotiation.selected().filter("RDP"::equals).isPresent()) {
            findings.add(info(FindingId.SECURITY_RDP_ONLY));
        }
        if (negotiation.nlaRequired().orElse(false)) {
            findings.add(info(FindingId.NLA_REQUIRED));
        }
        if (negotiation.accepts().nla().filter(nla -> !nla).isPresent()
                && negotiation.selected().isPresent()) {
            findings.add(info(FindingId.NLA_OFF));
        }
    }

    private static Finding info(FindingId id) {
        return new Finding(id, Severity.INFO, Message.of(Diagnoser.class, "detail." + id.id()));
    }
}
