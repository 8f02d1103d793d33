package io.github.rdpmedic.diagnose.explain;

import io.github.rdpmedic.model.ComputerName;
import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.Finding;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.StageId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/** The rules: what an incident says for and against each cause. */
final class Clues {

    private static final List<Cause> BROKEN_SECURITY = List.of(Cause.HOST_CERTIFICATE, Cause.PATH, Cause.TLS_MISMATCH);

    private Clues() {}

    static List<Clue> in(Incident incident) {
        List<Clue> clues = new ArrayList<>();
        incident.codes().forEach(code -> clues.addAll(ofCode(code)));
        incident.check().ifPresent(check -> {
            check.diagnosis().findings().forEach(finding -> clues.addAll(ofFinding(finding, incident)));
            clues.addAll(ofPhases(incident));
            if (incident.somethingFailed()) {
                clues.addAll(ofFacts(check.observation().facts()));
            }
        });
        clues.addAll(ofPerson(incident));
        return clues;
    }

    private static List<Clue> ofCode(ErrorCode code) {
        List<Clue> clues = new ArrayList<>();
        for (Cause cause : code.pointsTo()) {
            clues.add(Clue.about(cause, Math.max(1, Clue.CODE - clues.size()), "code", code.hex()));
        }
        return clues;
    }

    private static List<Clue> ofFinding(Finding finding, Incident incident) {
        boolean stopped = incident.stoppedBy().filter(finding.id()::equals).isPresent();
        List<Clue> clues = new ArrayList<>();
        for (Cause cause : FindingPoints.of(finding.id())) {
            int weight =
                    clues.isEmpty() && (stopped || FindingPoints.decides(finding.id())) ? Clue.DECIDES : Clue.SPEAKS;
            clues.add(Clue.about(cause, weight, stopped ? "stopped" : "found", finding.detail()));
        }
        return clues;
    }

    private static List<Clue> ofPhases(Incident incident) {
        List<Clue> clues = new ArrayList<>();
        if (incident.passed(StageId.CONNECT)) {
            clues.add(Clue.about(Cause.HOST_OFF, -Clue.DECIDES, "port-open"));
            clues.add(Clue.about(Cause.RDP_OFF, -Clue.DECIDES, "port-open"));
            clues.add(Clue.about(Cause.NAME_NOT_FOUND, -Clue.DECIDES, "port-open"));
            clues.add(Clue.about(Cause.OWN_NETWORK, -Clue.DECIDES, "port-open"));
        }
        if (incident.found(FindingId.PORT_REFUSED)) {
            clues.add(Clue.about(Cause.HOST_OFF, -Clue.DECIDES, "refused"));
        }
        if (incident.passed(StageId.NEGOTIATE)) {
            clues.add(Clue.about(Cause.OTHER_PROGRAM, -Clue.DECIDES, "rdp-answers"));
        }
        if (incident.allPhasesPass()) {
            BROKEN_SECURITY.forEach(cause -> clues.add(Clue.about(cause, -Clue.DECIDES, "tls-stands")));
            if (incident.somethingFailed()) {
                clues.add(Clue.about(Cause.SERVER_DENIES, Clue.HINTS, "all-pass"));
            }
        }
        if (incident.found(FindingId.PORT_REFUSED) && incident.answeredJustNow()) {
            clues.add(Clue.about(Cause.SERVICE_RESTARTING, Clue.DECIDES + Clue.SPEAKS, "just-now"));
        }
        if (incident.stoppedBy().isPresent()) {
            incident.certificateEndedSince()
                    .map(ended -> Date.from(ended.notAfter()))
                    .ifPresent(end ->
                            clues.add(Clue.about(Cause.HOST_CERTIFICATE, Clue.SPEAKS, "certificate-ended", end)));
        }
        return clues;
    }

    private static List<Clue> ofFacts(Facts facts) {
        List<Clue> clues = new ArrayList<>();
        facts.negotiation()
                .filter(negotiation -> negotiation.selected().isPresent())
                .filter(negotiation -> !negotiation.flags().contains("EXTENDED_CLIENT_DATA_SUPPORTED"))
                .ifPresent(old -> clues.add(Clue.about(Cause.BASTION, Clue.SPEAKS, "not-windows")));
        Optional<String> computer = facts.identity().flatMap(Facts.Identity::computer);
        facts.certificate()
                .filter(certificate -> computer.isPresent() && !isOf(certificate, computer.get()))
                .ifPresent(other -> clues.add(Clue.about(Cause.BASTION, Clue.SPEAKS, "foreign-certificate")));
        return clues;
    }

    private static boolean isOf(Facts.Certificate certificate, String computer) {
        String subject = certificate.subject().replaceFirst("(?i)^.*?CN=([^,]*).*$", "$1");
        return ComputerName.same(subject, computer)
                || certificate.subjectAlternativeNames().stream().anyMatch(name -> ComputerName.same(name, computer));
    }

    private static List<Clue> ofPerson(Incident incident) {
        List<Clue> clues = new ArrayList<>();
        if (incident.sessionStood().orElse(false)) {
            clues.add(Clue.about(Cause.UDP_TRANSPORT, Clue.DECIDES, "session-stood"));
            clues.add(Clue.about(Cause.PATH, Clue.SPEAKS, "session-stood"));
            clues.add(Clue.about(Cause.HOST_CERTIFICATE, -Clue.DECIDES, "session-stood"));
            clues.add(Clue.about(Cause.CLIENT_CACHE, -Clue.DECIDES, "session-stood"));
        }
        if (incident.othersConnect().orElse(false)) {
            int weight = incident.allPhasesPass() ? Clue.DECIDES : Clue.SPEAKS;
            clues.add(Clue.about(Cause.CLIENT_CACHE, weight, "others-connect"));
            clues.add(Clue.about(Cause.PATH, Clue.SPEAKS, "others-connect"));
            clues.add(Clue.about(Cause.SERVICE_RESTARTING, -Clue.DECIDES, "others-connect"));
        }
        return clues;
    }
}
