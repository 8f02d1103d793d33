package io.github.rdpmedic.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.Facts.Accepts;
import io.github.rdpmedic.rdp.ConnectionConfirm;
import io.github.rdpmedic.rdp.ConnectionConfirm.NegotiationFailure;
import io.github.rdpmedic.rdp.ConnectionConfirm.NegotiationResponse;
import io.github.rdpmedic.rdp.ConnectionConfirm.NoNegotiationData;
import io.github.rdpmedic.rdp.NegotiationFailureCode;
import io.github.rdpmedic.rdp.NegotiationResponseFlags;
import io.github.rdpmedic.rdp.SecurityProtocol;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SecurityPolicyTest {

    private static final SecurityProtocol RDP = SecurityProtocol.RDP;
    private static final SecurityProtocol TLS = SecurityProtocol.SSL;
    private static final SecurityProtocol NLA = SecurityProtocol.HYBRID;
    private static final Optional<Boolean> YES = Optional.of(true);
    private static final Optional<Boolean> NO = Optional.of(false);
    private static final Optional<Boolean> UNKNOWN = Optional.empty();

    private static ConnectionConfirm chose(SecurityProtocol protocol) {
        return new NegotiationResponse(0x1234, new NegotiationResponseFlags(0), protocol);
    }

    private static ConnectionConfirm failed(int code) {
        return new NegotiationFailure(0x1234, new NegotiationFailureCode(code));
    }

    static Stream<Arguments> firstAnswers() {
        return Stream.of(
                Arguments.of(chose(NLA), List.of(TLS, RDP)),
                Arguments.of(chose(SecurityProtocol.HYBRID_EX), List.of(TLS, RDP)),
                Arguments.of(chose(TLS), List.of(RDP)),
                Arguments.of(chose(RDP), List.of()),
                Arguments.of(new NoNegotiationData(0), List.of()),
                Arguments.of(failed(1), List.of()),
                Arguments.of(failed(2), List.of()),
                Arguments.of(failed(3), List.of(RDP)),
                Arguments.of(failed(4), List.of(RDP)),
                Arguments.of(failed(5), List.of()),
                Arguments.of(failed(6), List.of(RDP)));
    }

    @ParameterizedTest(name = "after {0}: {1}")
    @MethodSource("firstAnswers")
    void onlyWhatTheFirstAnswerLeftOpenIsAsked(ConnectionConfirm first, List<SecurityProtocol> open) {
        assertThat(SecurityPolicy.openAfter(first)).isEqualTo(open);
    }

    static Stream<Arguments> hosts() {
        return Stream.of(
                Arguments.of("NLA required", chose(NLA), failed(5), failed(5), new Accepts(NO, NO, YES), YES),
                Arguments.of("TLS will do", chose(NLA), chose(TLS), failed(1), new Accepts(NO, YES, YES), NO),
                Arguments.of("anything goes", chose(NLA), chose(TLS), chose(RDP), new Accepts(YES, YES, YES), NO),
                Arguments.of(
                        "no negotiation",
                        chose(NLA),
                        failed(5),
                        new NoNegotiationData(0),
                        new Accepts(YES, NO, YES),
                        NO),
                Arguments.of("falls back", chose(NLA), chose(RDP), failed(5), new Accepts(NO, NO, YES), YES),
                Arguments.of("no certificate", chose(NLA), failed(3), failed(3), new Accepts(NO, NO, YES), YES),
                Arguments.of("code 1 twice", chose(NLA), failed(1), failed(1), new Accepts(NO, NO, YES), YES));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hosts")
    void theAnswersTogetherTellThePolicy(
            String name,
            ConnectionConfirm first,
            ConnectionConfirm toTls,
            ConnectionConfirm toRdp,
            Accepts accepts,
            Optional<Boolean> nlaRequired) {
        Facts.Negotiation known = SecurityPolicy.with(NegotiationFacts.of(first), TLS, toTls);
        known = SecurityPolicy.with(known, RDP, toRdp);

        assertThat(known.accepts()).isEqualTo(accepts);
        assertThat(known.nlaRequired()).isEqualTo(nlaRequired);
        assertThat(known.selected()).contains("NLA");
    }

    @Test
    void aMissingAnswerLeavesItsFactUnmeasured() {
        Facts.Negotiation onlyTls = SecurityPolicy.with(NegotiationFacts.of(chose(NLA)), TLS, failed(3));

        assertThat(onlyTls.accepts()).isEqualTo(new Accepts(UNKNOWN, NO, YES));
        assertThat(onlyTls.nlaRequired()).isEmpty();
    }

    @Test
    void hybridRequiredIsTheHostsOwnWordForIt() {
        Facts.Negotiation onlyTls = SecurityPolicy.with(NegotiationFacts.of(chose(NLA)), TLS, failed(5));

        assertThat(onlyTls.nlaRequired()).isEqualTo(YES);
    }
}
