package io.github.rdpmedic.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.platform.NameAnswers;
import io.github.rdpmedic.platform.NameAnswers.Addresses;
import io.github.rdpmedic.platform.NameAnswers.Answer;
import io.github.rdpmedic.platform.NameAnswers.NoSuchName;
import io.github.rdpmedic.platform.NameAnswers.NotMeasured;
import io.github.rdpmedic.platform.NameAnswers.NotRemembered;
import io.github.rdpmedic.platform.RecordingDnsCache;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FlushDnsEvidenceTest {

    private static final Answer UNKNOWN = new NotMeasured(Message.verbatim("nobody told."));

    private static Answer at(String... literals) {
        List<InetAddress> addresses = new ArrayList<>();
        for (String literal : literals) {
            try {
                addresses.add(InetAddress.getByName(literal));
            } catch (UnknownHostException e) {
                throw new AssertionError(e);
            }
        }
        return Addresses.of(addresses);
    }

    private static QuickFix fix(Answer remembered, Answer fresh) {
        return new FlushDns(RecordingDnsCache.of("memory"), new NameAnswers() {
            @Override
            public Answer remembered(String name) {
                return remembered;
            }

            @Override
            public Answer fresh(String name) {
                return fresh;
            }
        });
    }

    private static Evidence about(String host) {
        return Evidence.about(Target.unnamed(new Endpoint(host, 3389)));
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of(at("192.0.2.1"), at("192.0.2.2"), true),
                Arguments.of(at("192.0.2.1"), at("192.0.2.1"), false),
                Arguments.of(at("192.0.2.1", "192.0.2.2"), at("192.0.2.2", "192.0.2.1"), false),
                Arguments.of(at("192.0.2.1"), at("192.0.2.1", "192.0.2.2"), true),
                // A PC without IPv6 is told no IPv6 addresses.
                Arguments.of(at("192.0.2.1"), at("192.0.2.1", "2001:db8::1"), false),
                Arguments.of(at("192.0.2.1", "2001:db8::1"), at("192.0.2.1", "2001:db8::2"), true),
                Arguments.of(new NoSuchName(), at("192.0.2.1"), true),
                Arguments.of(at("192.0.2.1"), new NoSuchName(), true),
                Arguments.of(new NoSuchName(), new NoSuchName(), false),
                Arguments.of(new NotRemembered(), at("192.0.2.1"), false),
                Arguments.of(UNKNOWN, at("192.0.2.1"), true),
                Arguments.of(at("192.0.2.1"), UNKNOWN, true));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void itIsOfferedUnlessTheMeasurementExcludesIt(Answer remembered, Answer fresh, boolean offered) {
        assertThat(fix(remembered, fresh).applicability(about("nas.medic.test")).isApplicable())
                .isEqualTo(offered);
    }

    @Test
    void thePreviewShowsBothAnswers() throws FixRefusedException {
        FixPlan plan = fix(at("192.0.2.1"), at("192.0.2.2")).plan(FixOptions.NONE, about("nas.medic.test"));
        assertThat(plan.steps())
                .extracting(step -> step.in(Locale.ENGLISH))
                .contains("remembered: 192.0.2.1", "name server: 192.0.2.2");
        assertThat(fix(UNKNOWN, at("192.0.2.2"))
                        .plan(FixOptions.NONE, about("nas.medic.test"))
                        .steps())
                .extracting(step -> step.in(Locale.ENGLISH))
                .contains("remembered: not measured; nobody told.");
    }

    @Test
    void anAddressNeedsNoName() {
        assertThat(fix(UNKNOWN, UNKNOWN).applicability(about("192.0.2.7")).whyNot())
                .map(why -> why.in(Locale.ENGLISH))
                .hasValueSatisfying(why -> assertThat(why).contains("no name has to be looked up"));
    }

    @Test
    void withoutAHostNothingIsAskedAndNothingExcluded() {
        assertThat(fix(at("192.0.2.1"), at("192.0.2.1"))
                        .applicability(Evidence.NONE)
                        .isApplicable())
                .isTrue();
    }
}
