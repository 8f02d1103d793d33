package io.github.rdpmedic.probe.pins;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.demo.CertificateRecipe;
import io.github.rdpmedic.demo.HostBehaviour;
import io.github.rdpmedic.demo.HostIdentity;
import io.github.rdpmedic.demo.KeyStrength;
import io.github.rdpmedic.demo.SimulatedHost;
import io.github.rdpmedic.demo.SimulatedNetwork;
import io.github.rdpmedic.diagnose.Diagnoser;
import io.github.rdpmedic.model.Depth;
import io.github.rdpmedic.model.Diagnosis;
import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.Facts.CertificateChange;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.Outcome;
import io.github.rdpmedic.model.StageId;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.platform.Availability;
import io.github.rdpmedic.platform.IcmpEcho;
import io.github.rdpmedic.probe.AddressLookup;
import io.github.rdpmedic.probe.Cancellation;
import io.github.rdpmedic.probe.LadderProbe;
import io.github.rdpmedic.probe.Probe;
import io.github.rdpmedic.probe.ProbeRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real connections to simulated hosts whose certificates change. */
@Timeout(60)
class PinningProbeTest {

    private static final HostBehaviour HEALTHY = HostBehaviour.healthy();
    private static final HostBehaviour OTHER_KEY =
            HEALTHY.with(CertificateRecipe.FRESH.with(KeyStrength.OTHER_RSA_2048_SHA256));

    @TempDir
    Path directory;

    private final Map<String, String> names = new HashMap<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private SimulatedNetwork network;
    private SimulatedHost host;
    private PinFile pins;

    @BeforeEach
    void open() throws Exception {
        network = SimulatedNetwork.open();
        host = network.add("SRV1", HEALTHY);
        pins = new PinFile(directory, PinSeeds.NONE);
    }

    @AfterEach
    void close() {
        network.close();
    }

    private Observation check(HostBehaviour behaviour) {
        return check(behaviour, host.target());
    }

    private Observation check(HostBehaviour behaviour, Target target) {
        host.behave(behaviour);
        Probe probe = new PinningProbe(new LadderProbe(new NoEcho()), pins, new AddressLookup(this::lookup));
        return probe.probe(new ProbeRequest(target, Depth.FULL, Duration.ofSeconds(30)), Cancellation.none());
    }

    private InetAddress[] lookup(String name) throws UnknownHostException {
        asked.add(name);
        if (!names.containsKey(name)) {
            throw new UnknownHostException(name);
        }
        return new InetAddress[] {InetAddress.getByName(names.get(name))};
    }

    private static CertificateChange change(Observation observation) {
        return observation.facts().certificate().orElseThrow().change().orElseThrow();
    }

    @Test
    void anExpiredCertificateThatGivesWayToAFreshOneWasRenewed() {
        assertThat(change(check(HostBehaviour.certificateExpired()))).isEqualTo(CertificateChange.FIRST_SEEN);
        String expired = sha256(check(HostBehaviour.certificateExpired()));

        Observation renewed = check(OTHER_KEY);

        assertThat(change(renewed)).isEqualTo(CertificateChange.RENEWED);
        assertThat(earlier(renewed).sha256()).contains(expired);
        assertThat(Diagnoser.diagnose(renewed).state()).isEqualTo(State.UP);
        assertThat(change(check(OTHER_KEY))).isEqualTo(CertificateChange.UNCHANGED);
    }

    @Test
    void aSurpriseIsAWarningUntilAPersonAcceptsIt() throws Exception {
        String before = sha256(check(HEALTHY));

        Observation replaced = check(OTHER_KEY);

        assertThat(change(replaced)).isEqualTo(CertificateChange.REPLACED);
        assertThat(replaced.stage(StageId.CERTIFICATE).orElseThrow().outcome()).isEqualTo(Outcome.WARN);
        Diagnosis diagnosis = Diagnoser.diagnose(replaced);
        assertThat(diagnosis.state()).isEqualTo(State.WARNING);
        assertThat(diagnosis.cause()).contains(FindingId.CERTIFICATE_REPLACED);
        assertThat(diagnosis.findings().get(0).detail().in(Locale.ENGLISH))
                .contains(before, sha256(replaced), "rdp-medic targets trust SRV1");
        assertThat(change(check(OTHER_KEY))).isEqualTo(CertificateChange.REPLACED);

        assertThat(pins.trust(host.target().endpoint(), Optional.empty())).isPresent();

        Observation accepted = check(OTHER_KEY);
        assertThat(change(accepted)).isEqualTo(CertificateChange.UNCHANGED);
        assertThat(Diagnoser.diagnose(accepted).state()).isEqualTo(State.UP);
    }

    @Test
    void twoComputersBehindOneNameAreAFarmOnceBothAreAccepted() throws Exception {
        HostBehaviour member = OTHER_KEY.with(HostIdentity.inDomain("other.example"));
        check(HEALTHY);

        Observation second = check(member);

        assertThat(earlier(second).computer()).contains("SRV1.corp.example");
        assertThat(Diagnoser.diagnose(second).cause()).contains(FindingId.WRONG_HOST);
        pins.trust(host.target().endpoint(), Optional.of(sha256(second)));
        assertThat(change(check(HEALTHY))).isEqualTo(CertificateChange.UNCHANGED);
        Observation again = check(member);
        assertThat(change(again)).isEqualTo(CertificateChange.UNCHANGED);
        assertThat(Diagnoser.diagnose(again).state()).isEqualTo(State.UP);
    }

    @Test
    void anAliasWhoseAddressNowBelongsToAnotherComputerIsStale() {
        Target alias =
                new Target("work", new Endpoint("localhost", host.address().getPort()));
        check(HEALTHY, alias);
        names.put("SRV1.corp.example", "127.0.0.2");
        names.put("SRV1.other.example", "127.0.0.1");

        Observation stale = check(OTHER_KEY.with(HostIdentity.inDomain("other.example")), alias);

        assertThat(earlier(stale).computerLeads()).contains(Facts.Leads.ELSEWHERE);
        assertThat(stale.facts().identity().orElseThrow().computerLeads()).contains(Facts.Leads.HERE);
        assertThat(Diagnoser.diagnose(stale).cause()).contains(FindingId.DNS_STALE);
    }

    @Test
    void namesAreLookedUpOnlyWhenAnotherComputerAnswers() {
        check(HEALTHY);
        check(OTHER_KEY);

        assertThat(asked).isEmpty();
    }

    @Test
    void computersThatShareOneCertificateAreOneFarmWithoutAQuestion() {
        check(HEALTHY);

        Observation member = check(HEALTHY.with(HostIdentity.inDomain("other.example")));

        assertThat(change(member)).isEqualTo(CertificateChange.UNCHANGED);
        assertThat(Diagnoser.diagnose(member).state()).isEqualTo(State.UP);
    }

    @Test
    void theSkewOfTheClockIsKnownToHalfARoundTrip() {
        Observation observation = check(HEALTHY.withDelay(Duration.ofMillis(100)));

        Facts.Identity identity = observation.facts().identity().orElseThrow();
        assertThat(identity.clockSkewUncertainty().orElseThrow())
                .isBetween(Duration.ofMillis(50), Duration.ofSeconds(2));
        assertThat(identity.clockSkew().orElseThrow().abs())
                .isLessThanOrEqualTo(
                        identity.clockSkewUncertainty().orElseThrow().plusMillis(5));
    }

    @Test
    void aPortCheckComparesNothing() {
        check(HEALTHY);
        Probe probe = new PinningProbe(new LadderProbe(new NoEcho()), pins, new AddressLookup());

        Observation observation =
                probe.probe(new ProbeRequest(host.target(), Depth.PORT, Duration.ofSeconds(10)), Cancellation.none());

        assertThat(observation.facts().certificate()).isEmpty();
    }

    @Test
    void whereNothingCanBeRememberedTheChangeIsNotMeasuredAndTheLogSaysWhy() throws Exception {
        Path file = directory.resolve("a file");
        Files.createFile(file);
        pins = new PinFile(file, PinSeeds.NONE);

        Observation observation = check(HEALTHY);

        assertThat(observation.facts().certificate().orElseThrow().change()).isEmpty();
        assertThat(observation.log())
                .anyMatch(line ->
                        line.startsWith("certificate not remembered") || line.startsWith("no certificates remembered"));
        assertThat(Diagnoser.diagnose(observation).state()).isEqualTo(State.UP);
    }

    private static String sha256(Observation observation) {
        return observation.facts().certificate().orElseThrow().sha256();
    }

    private static Facts.EarlierCertificate earlier(Observation observation) {
        return observation.facts().certificate().orElseThrow().earlier().orElseThrow();
    }

    /** An ICMP port that cannot be used here. */
    private static final class NoEcho implements IcmpEcho {
        @Override
        public Availability availability() {
            return Availability.no(Message.NONE);
        }

        @Override
        public Reply send(InetAddress address, Duration timeout) {
            return new NotMeasured("none");
        }
    }
}
