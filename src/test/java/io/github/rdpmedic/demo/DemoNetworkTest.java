package io.github.rdpmedic.demo;

import static io.github.rdpmedic.rdp.SecurityProtocol.BASE_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rdpmedic.model.Target;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class DemoNetworkTest {

    private DemoNetwork demo;

    @BeforeEach
    void start() throws Exception {
        demo = DemoNetwork.start();
    }

    @AfterEach
    void close() {
        demo.close();
    }

    @Test
    void aNewcomerMeetsSixHosts() {
        assertThat(demo.targets())
                .extracting(Target::name)
                .containsExactly("DESKTOP-K4", "FILESRV01", "SQL-ADMIN", "TERM-02", "HOME-PC", "BUILD-VM");
        assertThat(demo.targets())
                .allSatisfy(target -> assertThat(target.endpoint().host()).isEqualTo("127.0.0.1"));
    }

    @Test
    void oneHostIsWell() throws Exception {
        assertThat(daysLeft("DESKTOP-K4")).isGreaterThan(100);
    }

    @Test
    void oneCertificateEndsInFiveDaysAndOneHasEnded() throws Exception {
        assertThat(daysLeft("FILESRV01")).isEqualTo(5);
        assertThat(daysLeft("SQL-ADMIN")).isNegative();
    }

    @Test
    void oneHostStallsInTls() throws Exception {
        try (TestClient client = new TestClient(host("TERM-02"))) {
            client.negotiate(BASE_REQUEST);
            client.timeout(200);
            assertThatThrownBy(client::startTls).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void oneHostRefusesAndOneStartsUp() {
        assertThatThrownBy(() -> new TestClient(host("HOME-PC"))).isInstanceOf(ConnectException.class);
        assertThat(host("BUILD-VM").isUp()).isTrue();
        assertThat(host("BUILD-VM").behaviour().presence()).isEqualTo(new Presence.Alternating(Duration.ofSeconds(20)));
    }

    private long daysLeft(String name) throws Exception {
        try (TestClient client = new TestClient(host(name))) {
            client.negotiate(BASE_REQUEST);
            Instant end = client.startTls().getNotAfter().toInstant();
            return Duration.between(Instant.now(), end).toDays();
        }
    }

    private SimulatedHost host(String name) {
        return demo.hosts().stream()
                .filter(host -> host.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
