package io.github.rdpmedic.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Depth;
import io.github.rdpmedic.model.Diagnosis;
import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.model.Target;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SameMachineTest {

    private static final Facts.Certificate OWN = ShownCertificate.certificate('a', 90);
    private static final Target NAME = new Target("srv1", Endpoint.parse("srv1.corp.example"));
    private static final Target ADDRESS = new Target("By address", Endpoint.parse("192.0.2.7"));

    private static Facts.Identity called(String computer) {
        return new Facts.Identity(
                Optional.empty(),
                Optional.empty(),
                Optional.of(computer),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Facts.Certificate issued() {
        return new Facts.Certificate(
                "CN=farm.corp.example",
                "CN=Corp CA",
                List.of("*.corp.example"),
                OWN.notBefore(),
                OWN.notAfter(),
                90,
                OWN.sha1(),
                OWN.sha256(),
                false,
                "RSA",
                Optional.of(2048),
                "SHA256withRSA",
                Optional.of(true),
                Optional.empty());
    }

    private static TargetStatus met(Target target, Facts.Certificate certificate, Optional<Facts.Identity> identity) {
        Observation observation = new Observation(
                target,
                Depth.FULL,
                FakeClock.START,
                Duration.ofMillis(20),
                List.of(),
                Facts.NONE.with(certificate, identity),
                List.of());
        CheckResult full = new CheckResult(
                observation, new Diagnosis(State.UP, Optional.empty(), Message.verbatim("up"), List.of()));
        return status(target, Optional.of(full));
    }

    private static TargetStatus status(Target target, Optional<CheckResult> full) {
        return new TargetStatus(target, State.UP, Optional.empty(), FakeClock.START, false, full, full, List.of());
    }

    private static TargetStatus met(Target target, Facts.Certificate certificate, String computer) {
        return met(target, certificate, Optional.of(called(computer)));
    }

    @Test
    void oneCertificateAndOneComputerNameAreOneMachineWhateverItIsCalled() {
        assertThat(SameMachine.among(
                        List.of(met(NAME, OWN, "srv1.corp.example"), met(ADDRESS, OWN, "SRV1.corp.example"))))
                .containsExactly(new SameMachine(NAME, ADDRESS, Optional.of("srv1.corp.example")));
    }

    @Test
    void theHostsOfAFarmShareACertificateAndAreSeveralMachines() {
        assertThat(SameMachine.among(List.of(met(NAME, issued(), "a.corp.example"), met(ADDRESS, issued(), "b"))))
                .isEmpty();
        assertThat(SameMachine.among(
                        List.of(met(NAME, issued(), Optional.empty()), met(ADDRESS, issued(), Optional.empty()))))
                .isEmpty();
    }

    @Test
    void aCertificateThatTheMachineMadeItselfIsProofEnough() {
        assertThat(SameMachine.among(List.of(met(NAME, OWN, Optional.empty()), met(ADDRESS, OWN, Optional.empty()))))
                .containsExactly(new SameMachine(NAME, ADDRESS, Optional.empty()));
    }

    @Test
    void oneComputerNameWithTwoCertificatesIsNoProof() {
        assertThat(SameMachine.among(
                        List.of(met(NAME, OWN, "srv1"), met(ADDRESS, ShownCertificate.certificate('b', 90), "srv1"))))
                .isEmpty();
    }

    @Test
    void whatWasNeverCheckedInFullIsComparedWithNothing() {
        assertThat(SameMachine.among(List.of(met(NAME, OWN, "srv1"), status(ADDRESS, Optional.empty()))))
                .isEmpty();
    }

    @Test
    void twoPortsOfOneHostAreMeant() {
        Target other = new Target("Second port", Endpoint.parse("SRV1.corp.example:3390"));

        assertThat(SameMachine.among(List.of(met(NAME, OWN, "srv1"), met(other, OWN, "srv1"))))
                .isEmpty();
    }
}
