package io.github.rdpmedic.probe;

import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.StageId;
import io.github.rdpmedic.rdp.ConnectionConfirm;
import io.github.rdpmedic.rdp.ConnectionConfirm.NegotiationFailure;
import io.github.rdpmedic.rdp.ConnectionConfirm.NegotiationResponse;
import io.github.rdpmedic.rdp.FirstBytes;
import io.github.rdpmedic.rdp.MalformedPduException;
import io.github.rdpmedic.rdp.NegotiationFailureCode;
import io.github.rdpmedic.rdp.SecurityProtocol;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** One X.224 Connection Request and its answer, [MS-RDPBCGR] 1.3.1.1. Only this proves an RDP server. */
final class NegotiateStage implements Stage {

    private static final int SHARE = 60;

    /** Refusals that say more than no. */
    private static final Set<NegotiationFailureCode> EXPLAINED = Set.of(
            NegotiationFailureCode.SSL_REQUIRED_BY_SERVER,
            NegotiationFailureCode.INCONSISTENT_FLAGS,
            NegotiationFailureCode.HYBRID_REQUIRED_BY_SERVER,
            NegotiationFailureCode.SSL_WITH_USER_AUTH_REQUIRED_BY_SERVER);

    private final List<SideQuestion> sideQuestions;
    private final BiFunction<Message, Climb, Message> onSilence;

    private NegotiateStage(List<SideQuestion> sideQuestions, BiFunction<Message, Climb, Message> onSilence) {
        this.sideQuestions = List.copyOf(sideQuestions);
        this.onSilence = onSilence;
    }

    /** One question on one connection. */
    static NegotiateStage alone() {
        return new NegotiateStage(List.of(), (unanswered, climb) -> unanswered);
    }

    /** @param sideQuestions what the first answer lets ask on other connections */
    static NegotiateStage thorough(List<SideQuestion> sideQuestions) {
        return new NegotiateStage(sideQuestions, DirectApproach::explain);
    }

    @Override
    public StageId id() {
        return StageId.NEGOTIATE;
    }

    @Override
    public Step climb(Climb climb) {
        Deadline deadline = climb.share(SHARE);
        long waitedMillis = deadline.spokenMillis();
        byte[] request = FirstMessage.to(climb.target(), SecurityProtocol.BASE_REQUEST);
        climb.log("sent Connection Request, " + request.length + " bytes");
        Answer answer = Answer.to(request, climb.established(), deadline);
        climb.log("received " + answer.bytes().length + " bytes, " + answer.end());
        if (answer.isForeign()) {
            return notConfirm(answer);
        }
        return switch (answer.end()) {
            case COMPLETE -> confirm(climb, answer);
            case CLOSED -> unanswered(FindingId.CLOSED_BEFORE_ANSWER, Step.text("negotiate.closed"), climb);
            case OUT_OF_TIME -> unanswered(FindingId.NO_RDP_ANSWER, notInTime(answer, waitedMillis), climb);
        };
    }

    private static Message notInTime(Answer answer, long waitedMillis) {
        return Step.text(answer.bytes().length == 0 ? "negotiate.silent" : "negotiate.unfinished", waitedMillis);
    }

    private Step unanswered(FindingId finding, Message detail, Climb climb) {
        return Step.fail(finding, climb.isCancelled() ? detail : onSilence.apply(detail, climb));
    }

    private Step confirm(Climb climb, Answer answer) {
        try {
            return confirmed(climb, ConnectionConfirm.parse(answer.bytes()));
        } catch (MalformedPduException malformed) {
            climb.log(Printable.of(malformed.getMessage()));
            return notConfirm(answer);
        }
    }

    private Step confirmed(Climb climb, ConnectionConfirm confirm) {
        climb.facts().negotiation(NegotiationFacts.of(confirm));
        sideQuestions.forEach(question -> question.start(climb, confirm));
        if (confirm instanceof NegotiationFailure failure) {
            return refused(failure.code());
        }
        if (confirm instanceof NegotiationResponse response) {
            climb.negotiated(response);
            return Step.ok(Step.text("negotiate.selected", response.selected().shortName()));
        }
        return Step.ok(Step.text("negotiate.no-data"));
    }

    private static Step refused(NegotiationFailureCode code) {
        if (code.equals(NegotiationFailureCode.SSL_NOT_ALLOWED_BY_SERVER)) {
            return Step.warn(FindingId.SECURITY_RDP_ONLY, Step.text("negotiate.rdp-only", code.officialName()));
        }
        if (code.equals(NegotiationFailureCode.SSL_CERT_NOT_ON_SERVER)) {
            return Step.fail(FindingId.CERTIFICATE_MISSING, Step.text("negotiate.no-certificate", code.officialName()));
        }
        String key = EXPLAINED.contains(code) ? "negotiate.refused." + code.officialName() : "negotiate.refused";
        return Step.fail(FindingId.NEGOTIATION_REFUSED, Step.text(key, code.officialName()));
    }

    private static Step notConfirm(Answer answer) {
        Optional<FirstBytes> speaker = FirstBytes.of(answer.bytes());
        if (speaker.filter(FirstBytes.MCS_DISCONNECT::equals).isPresent()) {
            return Step.fail(FindingId.NEGOTIATION_REFUSED, Step.text("negotiate.hung-up"));
        }
        String key = "speaker." + speaker.orElse(FirstBytes.OTHER).name();
        return Step.fail(FindingId.NOT_RDP, Step.text("negotiate.not-rdp", Step.text(key)));
    }
}
