package io.github.rdpmedic.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.rdpmedic.demo.FirstAnswer;
import io.github.rdpmedic.demo.HostBehaviour;
import io.github.rdpmedic.demo.HostIdentity;
import io.github.rdpmedic.demo.NlaAnswer;
import io.github.rdpmedic.demo.SimulatedHost;
import io.github.rdpmedic.demo.SimulatedNetwork;
import io.github.rdpmedic.diagnose.Diagnoser;
import io.github.rdpmedic.diagnose.FindingTexts;
import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Depth;
import io.github.rdpmedic.model.Diagnosis;
import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.Finding;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.Outcome;
import io.github.rdpmedic.model.Route;
import io.github.rdpmedic.model.Severity;
import io.github.rdpmedic.model.StageId;
import io.github.rdpmedic.model.StageResult;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.model.Target;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GatewayProbeTest {

    /** Nobody listens there, and a name that nobody looks up. */
    private static final Endpoint BEHIND = new Endpoint("desk.corp.example", 3389);

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private SimulatedNetwork network;

    @BeforeEach
    void open() throws IOException {
        network = SimulatedNetwork.open();
    }

    @AfterEach
    void close() {
        network.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Depth.class,
            names = {"PORT", "FULL"})
    void aGatewayThatAnswersAsOneIsUpAndTheTargetIsNotRed(Depth depth) throws IOException {
        SimulatedHost gateway = network.add("GW01", HostBehaviour.gateway());

        Observation observation = check(through(gateway, true), depth);

        Diagnosis diagnosis = Diagnoser.diagnose(observation);
        assertThat(diagnosis.state()).isEqualTo(State.UP);
        assertThat(diagnosis.cause()).isEmpty();
        assertThat(diagnosis.findings())
                .extracting(Finding::id, Finding::severity)
                .containsExactly(tuple(FindingId.BEHIND_GATEWAY, Severity.INFO));
        assertThat(diagnosis.summary().in(Locale.ENGLISH)).contains("desk.corp.example", "cannot be tested from here");
        assertThat(FindingTexts.brief(new CheckResult(observation, diagnosis)).in(Locale.ENGLISH))
                .isEqualTo("Gateway answers");
        assertThat(gateway.connectionsAccepted()).isEqualTo(1);
        assertThat(gateway.logonAttempts()).isZero();
    }

    @Test
    void theFactsAreTheGatewaysAndNothingIsClaimedOfTheTarget() throws IOException {
        SimulatedHost gateway =
                network.add("GW01", HostBehaviour.gateway().with(HostIdentity.inDomain("corp.example")));

        Facts facts = check(through(gateway, true), Depth.FULL).facts();

        assertThat(facts.certificate()).isEmpty();
        assertThat(facts.identity()).isEmpty();
        assertThat(facts.negotiation()).isEmpty();
        Facts.Gateway seen = facts.gateway().orElseThrow();
        assertThat(seen.endpoint()).isEqualTo(gateway.target().endpoint());
        assertThat(seen.authentication()).containsExactly("Negotiate", "NTLM");
        assertThat(seen.certificate().orElseThrow().subject()).contains("GW01");
        assertThat(seen.identity().orElseThrow().netbiosComputer()).contains("GW01");
    }

    @Test
    void theStagesStandInTheUsualOrder() throws IOException {
        SimulatedHost gateway = network.add("GW01", HostBehaviour.gateway());

        List<StageResult> stages = check(through(gateway, true), Depth.FULL).stages();

        assertThat(stages).extracting(StageResult::id).containsExactly(StageId.values());
        assertThat(stages).extracting(StageResult::outcome).containsOnly(Outcome.OK);
    }

    @Test
    void aGatewayWithoutNtlmStillProvesItsRole() throws IOException {
        SimulatedHost gateway = network.add(
                "GW01",
                HostBehaviour.gateway()
                        .with(new FirstAnswer.Https(401, List.of("Negotiate")))
                        .with(new NlaAnswer.HangUp()));

        Observation observation = check(through(gateway, true), Depth.FULL);

        assertThat(Diagnoser.diagnose(observation).state()).isEqualTo(State.UP);
        assertThat(observation.facts().gateway().flatMap(Facts.Gateway::identity))
                .isEmpty();
    }

    @Test
    void anotherWebServerIsNoGateway() throws IOException {
        SimulatedHost gateway = network.add("WEB", HostBehaviour.gateway().with(new FirstAnswer.Https(404, List.of())));

        assertUnreachable(check(through(gateway, true), Depth.FULL), "404");
    }

    @Test
    void aGatewayThatRefusesConnectionsPutsTheTargetOutOfReach() throws IOException {
        SimulatedHost gateway = network.add("GW01", HostBehaviour.portRefused());

        assertUnreachable(check(through(gateway, true), Depth.FULL), "refused");
    }

    @Test
    void aGatewayThatStallsInTlsPutsTheTargetOutOfReach() throws IOException {
        SimulatedHost gateway = network.add(
                "GW01", HostBehaviour.gateway().with(HostBehaviour.tlsStalls().tls()));

        Observation observation = Probes.probe()
                .probe(
                        new ProbeRequest(through(gateway, true), Depth.FULL, Duration.ofMillis(600)),
                        Cancellation.none());

        assertUnreachable(observation, "TLS");
    }

    @Test
    void aGatewayWithAnExpiredCertificateIsAWarning() throws IOException {
        SimulatedHost gateway = network.add(
                "GW01",
                HostBehaviour.gateway().with(HostBehaviour.certificateExpired().certificate()));

        Diagnosis diagnosis = Diagnoser.diagnose(check(through(gateway, true), Depth.FULL));

        assertThat(diagnosis.state()).isEqualTo(State.WARNING);
        assertThat(diagnosis.cause()).contains(FindingId.CERTIFICATE_EXPIRED);
    }

    @Test
    void withUsageMethodTwoTheStraightWayComesFirst() throws IOException {
        SimulatedHost host = network.add("DESK", HostBehaviour.healthy());
        SimulatedHost gateway = network.add("GW01", HostBehaviour.gateway());
        Target target = new Target(
                "Desk",
                host.target().endpoint(),
                new Route.Gateway(gateway.target().endpoint(), false));

        Observation straight = check(target, Depth.FULL);
        host.goDown();
        Observation around = check(target, Depth.FULL);

        assertThat(straight.facts().gateway()).isEmpty();
        assertThat(straight.facts().negotiation()).isPresent();
        assertThat(around.facts().gateway()).isPresent();
        assertThat(Diagnoser.diagnose(around).state()).isEqualTo(State.UP);
    }

    @Test
    void aTargetOfACloudServiceIsUnknownAndNobodyIsAsked() {
        Observation observation = check(new Target("Cloud PC", BEHIND, Route.BROKERED), Depth.FULL);

        Diagnosis diagnosis = Diagnoser.diagnose(observation);
        assertThat(diagnosis.state()).isEqualTo(State.UNKNOWN);
        assertThat(diagnosis.cause()).contains(FindingId.BEHIND_GATEWAY);
        assertThat(diagnosis.summary().in(Locale.ENGLISH)).contains("cannot be tested from here");
        assertThat(observation.stages()).extracting(StageResult::outcome).containsOnly(Outcome.SKIPPED);
    }

    private static void assertUnreachable(Observation observation, String why) {
        Diagnosis diagnosis = Diagnoser.diagnose(observation);
        assertThat(diagnosis.state()).isEqualTo(State.UNREACHABLE);
        assertThat(diagnosis.cause()).contains(FindingId.GATEWAY_UNREACHABLE);
        assertThat(diagnosis.findings()).extracting(Finding::id).contains(FindingId.GATEWAY_UNREACHABLE);
        assertThat(diagnosis.findings().get(0).detail().in(Locale.ENGLISH)).contains(why);
        assertThat(diagnosis.summary().in(Locale.ENGLISH)).contains("out of reach");
    }

    private static Target through(SimulatedHost gateway, boolean always) {
        return new Target("Desk", BEHIND, new Route.Gateway(gateway.target().endpoint(), always));
    }

    private static Observation check(Target target, Depth depth) {
        return Probes.probe().probe(new ProbeRequest(target, depth, TIMEOUT), Cancellation.none());
    }
}
