package io.github.rdpmedic.demo;

import static io.github.rdpmedic.rdp.SecurityProtocol.BASE_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.rdpmedic.rdp.ConnectionRequest;
import io.github.rdpmedic.rdp.NtlmChallenge.Name;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class SimulatedNetworkTest {

    private static final SimulatedNetwork.Limits IMPATIENT = new SimulatedNetwork.Limits(4, Duration.ofMillis(150));

    @Test
    void twoHundredClientsAreServedInParallel() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(200);
        try (SimulatedNetwork network = SimulatedNetwork.open()) {
            List<SimulatedHost> hosts = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                hosts.add(network.add("HOST-" + i, HostBehaviour.healthy()));
            }
            List<Callable<String>> visits = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                SimulatedHost host = hosts.get(i % hosts.size());
                visits.add(() -> nameOf(host));
            }
            List<Future<String>> names = clients.invokeAll(visits);
            for (int i = 0; i < names.size(); i++) {
                assertThat(names.get(i).get()).isEqualTo("HOST-" + i % hosts.size());
            }
            assertThat(hosts)
                    .allSatisfy(host -> assertThat(host.connectionsAccepted()).isEqualTo(10));
            await().untilAsserted(() -> assertThat(hosts)
                    .allSatisfy(host -> assertThat(host.openConnections()).isZero()));
        } finally {
            clients.shutdownNow();
        }
    }

    @Test
    void fiveHundredHostsShareThreeThreads() throws Exception {
        try (SimulatedNetwork network = SimulatedNetwork.open()) {
            for (int i = 0; i < 500; i++) {
                network.add("HOST-" + i, HostBehaviour.healthy());
            }
            assertThat(nameOf(network.hosts().get(0))).isEqualTo("HOST-0");
            assertThat(nameOf(network.hosts().get(499))).isEqualTo("HOST-499");
            assertThat(network.hosts().stream().map(SimulatedHost::address).distinct())
                    .hasSize(500);
            assertThat(networkThreads()).hasSizeBetween(1, 3);
        }
    }

    @Test
    void closingLeavesNoThreadAndNoOpenPort() throws Exception {
        List<SimulatedHost> hosts = new ArrayList<>();
        TestClient waiting;
        try (SimulatedNetwork network = SimulatedNetwork.open()) {
            hosts.add(network.add("A", HostBehaviour.healthy()));
            hosts.add(network.add("B", HostBehaviour.silent()));
            hosts.add(network.add("C", HostBehaviour.upAndDownEvery(Duration.ofMillis(10))));
            nameOf(hosts.get(0));
            waiting = new TestClient(hosts.get(1));
            await().until(() -> hosts.get(1).openConnections() == 1);
        }
        assertThat(networkThreads()).isEmpty();
        assertThat(waiting.readToEnd()).isEmpty();
        waiting.close();
        assertThat(hosts).allSatisfy(host -> {
            assertThat(host.openConnections()).isZero();
            assertThatThrownBy(() -> new TestClient(host)).isInstanceOf(ConnectException.class);
        });
    }

    @Test
    void aClosedNetworkTakesNoHostAndClosesTwice() throws Exception {
        SimulatedNetwork network = SimulatedNetwork.open();
        SimulatedHost host = network.add("A", HostBehaviour.healthy());
        network.close();
        network.close();
        assertThatThrownBy(() -> network.add("B", HostBehaviour.healthy())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(host::comeUp).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aHostCanHaveALoopbackAddressOfItsOwn() throws Exception {
        try (SimulatedNetwork network = SimulatedNetwork.open()) {
            SimulatedHost host =
                    network.add("A", HostBehaviour.healthy(), InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
            assertThat(host.target().endpoint().host()).isEqualTo("127.0.0.1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.1", "0.0.0.0", "2001:db8::1"})
    void noHostListensOutsideLoopback(String address) throws Exception {
        try (SimulatedNetwork network = SimulatedNetwork.open()) {
            InetAddress outside = InetAddress.getByName(address);
            assertThatThrownBy(() -> network.add("A", HostBehaviour.healthy(), outside))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aClientThatSaysNothingIsClosedInTheEnd() throws Exception {
        try (SimulatedNetwork network = SimulatedNetwork.open(InstantSource.system(), IMPATIENT);
                TestClient client = new TestClient(network.add("A", HostBehaviour.silent()))) {
            assertThat(client.readToEnd()).isEmpty();
        }
    }

    @Test
    void connectionsBeyondTheLimitAreClosedAtOnceAndTheRestLives() throws Exception {
        SimulatedNetwork.Limits limits = new SimulatedNetwork.Limits(2, Duration.ofSeconds(30));
        try (SimulatedNetwork network = SimulatedNetwork.open(InstantSource.system(), limits)) {
            SimulatedHost host = network.add("A", HostBehaviour.healthy());
            try (TestClient first = new TestClient(host);
                    TestClient second = new TestClient(host);
                    TestClient third = new TestClient(host)) {
                assertThat(third.readToEnd()).isEmpty();
                first.negotiate(BASE_REQUEST);
                second.negotiate(BASE_REQUEST);
            }
            await().until(() -> host.openConnections() == 0);
            assertThat(nameOf(host)).isEqualTo("A");
        }
    }

    static Stream<Arguments> misbehaviours() {
        byte[] request = ConnectionRequest.of(BASE_REQUEST).encode();
        return Stream.of(
                Arguments.of("nothing", new byte[0]),
                Arguments.of("half a request", Arrays.copyOf(request, 9)),
                Arguments.of("HTTP", "GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII)),
                Arguments.of("TPKT length 65535", new byte[] {3, 0, -1, -1, 0}),
                Arguments.of("TPKT length 0", new byte[] {3, 0, 0, 0, 0}),
                Arguments.of("a confirm", new byte[] {3, 0, 0, 11, 6, (byte) 0xD0, 0, 0, 0, 0, 0}),
                Arguments.of("a request and then no TLS", with(request, 200)),
                Arguments.of("endless data", with(request, 300_000)));
    }

    private static byte[] with(byte[] start, int random) {
        byte[] bytes = new byte[start.length + random];
        new Random(7).nextBytes(bytes);
        System.arraycopy(start, 0, bytes, 0, start.length);
        return bytes;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("misbehaviours")
    void aClientThatMisbehavesLeavesNothingBehind(String kind, byte[] bytes) throws Exception {
        try (SimulatedNetwork network = SimulatedNetwork.open()) {
            for (HostBehaviour behaviour :
                    List.of(HostBehaviour.healthy(), HostBehaviour.silent(), HostBehaviour.tlsStalls())) {
                SimulatedHost host = network.add("A", behaviour);
                sendAndLeave(host, bytes, false);
                sendAndLeave(host, bytes, true);
                await().until(() -> host.connectionsAccepted() == 2 && host.openConnections() == 0);
            }
            assertThat(nameOf(network.hosts().get(0))).isEqualTo("A");
        }
    }

    /** @param abruptly resets the connection instead of ending it */
    private static void sendAndLeave(SimulatedHost host, byte[] bytes, boolean abruptly) throws IOException {
        try (Socket socket =
                new Socket(host.address().getAddress(), host.address().getPort())) {
            socket.setSoLinger(abruptly, 0);
            socket.getOutputStream().write(bytes);
        } catch (java.net.SocketException hostClosedFirst) {
            // The host may hang up before it has heard all of it.
        }
    }

    @Test
    void aRequestThatComesByteByByteIsUnderstood() throws Exception {
        try (SimulatedNetwork network = SimulatedNetwork.open();
                TestClient client = new TestClient(network.add("A", HostBehaviour.healthy()))) {
            for (byte b : ConnectionRequest.of(BASE_REQUEST).encode()) {
                client.send(new byte[] {b});
                Thread.sleep(1);
            }
            assertThat(client.read(19)).asHexString().startsWith("030000130ED0");
        }
    }

    private static String nameOf(SimulatedHost host) throws Exception {
        try (TestClient client = new TestClient(host)) {
            client.negotiate(BASE_REQUEST);
            client.startTls();
            return client.challenge().name(Name.NB_COMPUTER_NAME).orElseThrow();
        }
    }

    private static List<String> networkThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("simulated-network"))
                .toList();
    }
}
