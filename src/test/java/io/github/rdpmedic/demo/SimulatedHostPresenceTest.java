package io.github.rdpmedic.demo;

import static io.github.rdpmedic.rdp.SecurityProtocol.BASE_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.rdpmedic.model.Target;
import java.net.ConnectException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SimulatedHostPresenceTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));

    @Test
    void aHostThatIsDownRefusesAndComesBackOnTheSamePort() throws Exception {
        try (SimulatedNetwork network = SimulatedNetwork.open()) {
            SimulatedHost host = network.add("BUILD-VM", HostBehaviour.healthy());
            Target target = host.target();
            for (int i = 0; i < 20; i++) {
                assertAnswers(host);
                host.goDown();
                assertRefuses(host);
                host.comeUp();
            }
            assertAnswers(host);
            assertThat(host.target()).isEqualTo(target);
        }
    }

    @Test
    void goingDownDropsTheConnectionsThatAreOpen() throws Exception {
        try (SimulatedNetwork network = SimulatedNetwork.open()) {
            SimulatedHost host = network.add("BUILD-VM", HostBehaviour.silent());
            try (TestClient client = new TestClient(host)) {
                await().until(() -> host.openConnections() == 1);
                host.goDown();
                assertThat(client.readToEnd()).isEmpty();
                assertThat(host.openConnections()).isZero();
            }
        }
    }

    @Test
    void goingDownTwiceAndComingUpTwiceChangesNothing() throws Exception {
        try (SimulatedNetwork network = SimulatedNetwork.open()) {
            SimulatedHost host = network.add("BUILD-VM", HostBehaviour.healthy());
            host.goDown();
            host.goDown();
            assertRefuses(host);
            host.comeUp();
            host.comeUp();
            assertAnswers(host);
        }
    }

    @Test
    void anAlternatingHostFollowsTheClock() throws Exception {
        try (SimulatedNetwork network = SimulatedNetwork.open(now::get)) {
            SimulatedHost host = network.add("BUILD-VM", HostBehaviour.upAndDownEvery(Duration.ofSeconds(20)));
            assertAnswers(host);
            move(network, 19);
            assertAnswers(host);
            move(network, 1);
            assertRefuses(host);
            move(network, 19);
            assertRefuses(host);
            move(network, 1);
            assertAnswers(host);
        }
    }

    @Test
    void anAlternatingHostNeedsNoHandOnRealTime() throws Exception {
        try (SimulatedNetwork network = SimulatedNetwork.open()) {
            SimulatedHost host = network.add("BUILD-VM", HostBehaviour.upAndDownEvery(Duration.ofMillis(50)));
            await().pollInterval(Duration.ofMillis(2)).until(() -> !host.isUp());
            await().pollInterval(Duration.ofMillis(2)).until(host::isUp);
            await().pollInterval(Duration.ofMillis(2)).until(() -> !host.isUp());
        }
    }

    @Test
    void aHostThatWasSwitchedByHandStaysSo() throws Exception {
        try (SimulatedNetwork network = SimulatedNetwork.open(now::get)) {
            SimulatedHost host = network.add("BUILD-VM", HostBehaviour.upAndDownEvery(Duration.ofSeconds(20)));
            host.goDown();
            move(network, 40);
            assertRefuses(host);
            host.behave(HostBehaviour.upAndDownEvery(Duration.ofSeconds(20)));
            assertAnswers(host);
        }
    }

    @Test
    void aRefusedPortCanStartToListen() throws Exception {
        try (SimulatedNetwork network = SimulatedNetwork.open()) {
            SimulatedHost host = network.add("HOME-PC", HostBehaviour.portRefused());
            assertRefuses(host);
            host.comeUp();
            assertAnswers(host);
        }
    }

    private void move(SimulatedNetwork network, int seconds) throws Exception {
        now.updateAndGet(time -> time.plusSeconds(seconds));
        network.clockMoved();
    }

    private static void assertAnswers(SimulatedHost host) throws Exception {
        assertThat(host.isUp()).isTrue();
        try (TestClient client = new TestClient(host)) {
            client.negotiate(BASE_REQUEST);
        }
    }

    private static void assertRefuses(SimulatedHost host) {
        assertThat(host.isUp()).isFalse();
        assertThatThrownBy(() -> new TestClient(host)).isInstanceOf(ConnectException.class);
    }
}
