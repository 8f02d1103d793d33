package io.github.rdpmedic.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.model.Diagnosis;
import io.github.rdpmedic.model.Facts.InterfaceType;
import io.github.rdpmedic.model.Finding;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.NetworkAdapter;
import io.github.rdpmedic.model.NetworkStatus;
import io.github.rdpmedic.model.Outcome;
import io.github.rdpmedic.model.StageId;
import io.github.rdpmedic.model.State;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnNetworkRuleTest {

    private static final NetworkAdapter CABLE =
            new NetworkAdapter("eth0", InterfaceType.ETHERNET, true, true, OptionalInt.of(1500));

    /** What lies nearest to this PC explains the rest. */
    @ParameterizedTest(name = "adapters {1}, route {2}, absent router {3}, name servers {4}, lost VPN {5}: {6}")
    @CsvSource(nullValues = "-", textBlock = """
            CONNECT, 0, -,     -,        -,     -,   OWN_NETWORK_DOWN
            CONNECT, 0, -,     -,        -,     wg0, OWN_NETWORK_DOWN
            CONNECT, 1, true,  -,        -,     wg0, VPN_DOWN
            CONNECT, 1, false, -,        -,     wg0, VPN_DOWN
            CONNECT, 1, false, -,        -,     -,   OWN_NETWORK_DOWN
            CONNECT, 1, true,  10.0.0.1, -,     -,   GATEWAY_UNREACHABLE
            CONNECT, 1, true,  -,        -,     -,   HOST_UNREACHABLE
            CONNECT, 1, -,     -,        -,     -,   HOST_UNREACHABLE
            RESOLVE, 0, -,     -,        -,     -,   OWN_NETWORK_DOWN
            RESOLVE, 1, true,  -,        -,     wg0, VPN_DOWN
            RESOLVE, 1, true,  10.0.0.1, false, -,   GATEWAY_UNREACHABLE
            RESOLVE, 1, true,  -,        false, -,   DNS_FAILED
            RESOLVE, 1, true,  -,        true,  -,   DNS_NOT_FOUND
            RESOLVE, 1, true,  -,        -,     -,   DNS_NOT_FOUND
            PATH,    0, -,     -,        -,     -,   OWN_NETWORK_DOWN
            """)
    void thereIsOneCauseAndItIsTheNearest(
            StageId failed,
            int adapters,
            Boolean route,
            String absentRouter,
            Boolean nameServers,
            String lostVpn,
            FindingId cause) {
        FindingId symptom = failed == StageId.RESOLVE ? FindingId.DNS_NOT_FOUND : FindingId.HOST_UNREACHABLE;
        NetworkStatus status = new NetworkStatus(
                adapters == 0 ? List.of() : List.of(CABLE),
                Optional.ofNullable(route),
                Optional.ofNullable(absentRouter),
                Optional.ofNullable(nameServers),
                Optional.ofNullable(lostVpn));

        Diagnosis diagnosis = Diagnoser.diagnose(
                Observations.stoppedAt(failed, Outcome.FAIL, symptom).with(status));

        assertThat(diagnosis.cause()).contains(cause);
        assertThat(diagnosis.findings()).extracting(Finding::id).containsExactly(cause);
        assertThat(diagnosis.state()).isEqualTo(cause == symptom ? State.DOWN : State.UNREACHABLE);
        assertThat(diagnosis.summary().toString()).contains("srv1.example");
    }

    @Test
    void whatIsMissingIsNamed() {
        NetworkStatus status = new NetworkStatus(
                List.of(CABLE), Optional.of(true), Optional.of("10.0.0.1"), Optional.empty(), Optional.empty());

        Diagnosis diagnosis =
                Diagnoser.diagnose(Observations.stoppedAt(StageId.CONNECT, Outcome.FAIL, FindingId.HOST_UNREACHABLE)
                        .with(status));

        assertThat(diagnosis.findings().get(0).detail().toString()).contains("10.0.0.1");
    }
}
