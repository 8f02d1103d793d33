package io.github.rdpmedic.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.model.Depth;
import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.Outcome;
import io.github.rdpmedic.peers.DelayProxy;
import io.github.rdpmedic.peers.TestCertificate;
import io.github.rdpmedic.rdp.ConnectionConfirm.NegotiationFailure;
import io.github.rdpmedic.rdp.NegotiationFailureCode;
import io.github.rdpmedic.rdp.NtlmChallenge;
import io.github.rdpmedic.rdp.SecurityProtocol;
import io.github.rdpmedic.rdp.TsRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How many round trips a check takes, over a line that adds 100 ms to each. Not part of the tests, which are not
 * timed: {@code mvn -B -Pbenchmark test -Dtest=RoundTripBenchmark}. The host is a real TLS server on loopback; {@link DelayProxy}
 * says how the line is played. What is printed is the median and the worst of the runs in a warm process,
 * everything included: the handshake's arithmetic, the questions beside the main connection, threads.
 */
class RoundTripBenchmark {

    private static final Duration ROUND_TRIP = Duration.ofMillis(100);
    private static final int WARM_UP = 10;
    private static final int RUNS = 15;

    private static final TestCertificate CERTIFICATE =
            TestCertificate.named("srv1.example").make();

    /** Requires NLA, and speaks this version of TLS. */
    private static LocalServer nlaHost(String tlsVersion) {
        byte[] challenge = TsRequest.carrying(new NtlmChallenge(
                                Optional.of(true),
                                Map.of(NtlmChallenge.Name.NB_COMPUTER_NAME, "SRV1"),
                                Optional.of(Instant.now()),
                                Optional.empty())
                        .encode())
                .encode();
        SSLSocketFactory secured = CERTIFICATE.serverContext().getSocketFactory();
        return LocalServer.that(client -> {
            client.setTcpNoDelay(true);
            int offered = Conversations.readRequest(client).requestedProtocols().orElseThrow();
            if ((offered & SecurityProtocol.HYBRID.value()) == 0) {
                client.getOutputStream()
                        .write(new NegotiationFailure(0x1234, NegotiationFailureCode.HYBRID_REQUIRED_BY_SERVER)
                                .encode());
                return;
            }
            client.getOutputStream().write(Conversations.NLA.encode());
            SSLSocket tls = (SSLSocket) secured.createSocket(client, null, true);
            tls.setUseClientMode(false);
            tls.setEnabledProtocols(new String[] {tlsVersion});
            tls.startHandshake();
            Conversations.answersNegotiate(challenge).with(tls);
        });
    }

    @ParameterizedTest
    @CsvSource({"TLSv1.3, 4.5", "TLSv1.2, 5.5"})
    void aFullCheckWithItsPolicyQuestions(String tlsVersion, double most) throws Exception {
        try (LocalServer host = nlaHost(tlsVersion);
                DelayProxy line = DelayProxy.to(host.endpoint(), ROUND_TRIP)) {
            Observation observation = Probes.check(line.endpoint(), Depth.FULL, Duration.ofSeconds(5));
            Facts.Negotiation negotiation = observation.facts().negotiation().orElseThrow();
            assertThat(observation.facts().tls().orElseThrow().version()).isEqualTo(tlsVersion);
            assertThat(observation.facts().identity()).isPresent();
            assertThat(negotiation.nlaRequired()).contains(true);
            assertThat(negotiation.accepts().rdp()).contains(false);

            assertThat(roundTrips("full check, NLA, " + tlsVersion, line.endpoint(), Depth.FULL))
                    .isLessThanOrEqualTo(most);
        }
    }

    @Test
    void aPortCheck() throws Exception {
        try (LocalServer host = nlaHost("TLSv1.3");
                DelayProxy line = DelayProxy.to(host.endpoint(), ROUND_TRIP)) {
            assertThat(roundTrips("port check", line.endpoint(), Depth.PORT)).isLessThanOrEqualTo(2.2);
        }
    }

    /** @return the median, in round trips */
    private static double roundTrips(String what, Endpoint host, Depth depth) {
        Probe probe = Probes.probe();
        for (int i = 0; i < WARM_UP; i++) {
            probe.probe(Probes.request(host, depth, Duration.ofSeconds(5)), Cancellation.none());
        }
        double[] trips = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            Observation observation =
                    probe.probe(Probes.request(host, depth, Duration.ofSeconds(5)), Cancellation.none());
            assertThat(observation.stages()).noneMatch(stage -> stage.outcome() == Outcome.FAIL);
            trips[i] = (double) observation.took().toNanos() / ROUND_TRIP.toNanos();
        }
        Arrays.sort(trips);
        System.out.printf(
                "%-28s %5.2f round trips of %d ms (median of %d, worst %.2f)%n",
                what, trips[RUNS / 2], ROUND_TRIP.toMillis(), RUNS, trips[RUNS - 1]);
        return trips[RUNS / 2];
    }
}
