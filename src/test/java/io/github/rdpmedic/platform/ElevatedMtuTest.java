package io.github.rdpmedic.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import io.github.rdpmedic.platform.InterfaceMtu.Family;
import io.github.rdpmedic.platform.InterfaceMtu.Mtus;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both sides of the connection to the elevated child, over a real loopback connection. */
class ElevatedMtuTest {

    private static final Mtus BEFORE = Mtus.of(1500, Mtus.AUTOMATIC);
    private static final Mtus AFTER = Mtus.of(1400, 1400);
    private static final Mtus ON_TRIAL = Mtus.of(1400, Mtus.AUTOMATIC);
    private static final Duration TRIAL = Duration.ofSeconds(30);

    private final MtuInMemory device = new MtuInMemory(BEFORE);
    private final ThreadElevation elevation =
            new ThreadElevation(new ElevatedWorker(device, RecordingDnsCache.of("memory"), new RecordingRegistry()));
    private final ElevatedMtu mtu = new ElevatedMtu(device, elevation, () -> List.of("rdp-medic"));

    private void tryOut() throws PlatformException {
        mtu.tryOut(MtuInMemory.ID, Family.IPV4, BEFORE, AFTER, TRIAL);
    }

    @Test
    void oneChildSetsWhatHoldsNowAndWhatHoldsAfterARestart() throws PlatformException {
        mtu.write(MtuInMemory.ID, Family.IPV4, AFTER);

        assertThat(device.now()).isEqualTo(AFTER);
        assertThat(elevation.started)
                .singleElement()
                .satisfies(command -> assertThat(command)
                        .startsWith("rdp-medic", "elevated")
                        .endsWith("set-mtu", "eth0", "ipv4", "1500/0", "1400/1400", "0"));
    }

    @Test
    void duringTheTrialNothingIsSetThatOutlivesARestart() throws PlatformException {
        tryOut();
        assertThat(device.now()).isEqualTo(ON_TRIAL);

        mtu.keep(MtuInMemory.ID, Family.IPV4);
        assertThat(device.now()).isEqualTo(AFTER);
    }

    @Test
    void theChildOfTheTrialTakesItBackSoNobodyIsAskedTwice() throws PlatformException {
        tryOut();
        mtu.write(MtuInMemory.ID, Family.IPV4, BEFORE);

        assertThat(device.now()).isEqualTo(BEFORE);
        assertThat(elevation.started).hasSize(1);
    }

    @Test
    void whenNobodySaysThatItMayStayItGoesBackByItself() throws PlatformException {
        String token = "0".repeat(32);
        try (Door door = new Door()) {
            new ThreadElevation(new ElevatedWorker(device, RecordingDnsCache.of("memory"), new RecordingRegistry()))
                    .start(List.of(
                            "rdp-medic",
                            "elevated",
                            door.port(),
                            token,
                            "set-mtu",
                            "eth0",
                            "ipv4",
                            "1500/0",
                            "1400/1400",
                            "200"));
            assertThat(door.accept().hear(TRIAL)).contains(token);
            await().until(() -> device.history.equals(List.of(BEFORE, ON_TRIAL, BEFORE)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whenTheProgramThatOrderedItIsGoneItGoesBackAtOnce() throws Exception {
        ElevatedCall call = ElevatedCall.start(
                elevation,
                List.of("rdp-medic"),
                new ElevatedOrder.SetMtu(MtuInMemory.ID, Family.IPV4, BEFORE, AFTER, TRIAL));
        call.expect(ElevatedLink.APPLIED);
        call.close();

        await().atMost(Duration.ofSeconds(5)).until(() -> device.now().equals(BEFORE));
        elevation.last.join(5000);
        assertThat(elevation.last.isAlive()).as("a child outlives its order").isFalse();
    }

    @Test
    void aRefusedPromptIsAnAnswerOfItsOwn() {
        elevation.refuse();
        assertThatExceptionOfType(PlatformException.class)
                .isThrownBy(this::tryOut)
                .matches(PlatformException::elevationRefused)
                .satisfies(refusal -> assertThat(refusal.userMessage().in(Locale.ENGLISH))
                        .isEqualTo("Administrator rights were not given. Nothing was changed."));
        assertThat(device.now()).isEqualTo(BEFORE);
    }

    @Test
    void aChildThatDiesSilentlyIsNoRefusal() {
        elevation.breakDown();
        assertThatExceptionOfType(PlatformException.class)
                .isThrownBy(this::tryOut)
                .matches(failure -> !failure.elevationRefused());
    }

    @Test
    void whatTheDeviceSaysReachesThePerson() {
        device.refuse();
        assertThatExceptionOfType(PlatformException.class)
                .isThrownBy(this::tryOut)
                .satisfies(failure ->
                        assertThat(failure.userMessage().in(Locale.ENGLISH)).contains("The device said no."));
    }

    @Test
    void aValueThatSomebodyChangedMeanwhileIsLeftAlone() {
        assertThatExceptionOfType(PlatformException.class)
                .isThrownBy(() -> mtu.tryOut(MtuInMemory.ID, Family.IPV4, Mtus.of(9000), AFTER, TRIAL))
                .satisfies(failure ->
                        assertThat(failure.userMessage().in(Locale.ENGLISH)).contains("not what it was a moment ago"));
        assertThat(device.now()).isEqualTo(BEFORE);
    }

    /** Every process of this PC can connect to loopback; only the child knows the token. */
    @Test
    void aStrangerAtTheDoorIsHungUpOn() throws PlatformException {
        Elevation withStranger = new Elevation() {
            @Override
            public boolean isElevated() {
                return true;
            }

            @Override
            public Availability availability() {
                return Availability.YES;
            }

            @Override
            public Child start(List<String> command) {
                int port = Integer.parseInt(command.get(2));
                try (Socket stranger = new Socket()) {
                    stranger.connect(new InetSocketAddress(ElevatedLink.loopback(), port));
                    stranger.getOutputStream().write(("0".repeat(32) + "\napplied\n").getBytes(StandardCharsets.UTF_8));
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
                return elevation.start(command);
            }
        };
        new ElevatedMtu(device, withStranger, () -> List.of("rdp-medic")).write(MtuInMemory.ID, Family.IPV4, AFTER);
        assertThat(device.now()).isEqualTo(AFTER);
    }

    static Stream<List<String>> strangers() {
        String token = "0123456789abcdef0123456789abcdef";
        return Stream.of(
                List.of(),
                List.of("--help"),
                List.of("0", token, "flush-dns"),
                List.of("65536", token, "flush-dns"),
                List.of("-1", token, "flush-dns"),
                List.of("1", "", "flush-dns"),
                List.of("1", token.toUpperCase(Locale.ROOT), "flush-dns"),
                List.of("1", token + "0", "flush-dns"),
                List.of("1", token, "run", "/bin/sh"));
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void theChildObeysNobodyElse(List<String> arguments) {
        ElevatedWorker worker = new ElevatedWorker(device, RecordingDnsCache.of("memory"), new RecordingRegistry());
        assertThatIllegalArgumentException().isThrownBy(() -> worker.run(arguments));
    }

    @Test
    void withNobodyToReportToNothingIsDone() throws IOException {
        String port;
        try (Door closed = new Door()) {
            port = closed.port();
        }
        RecordingDnsCache cache = RecordingDnsCache.of("memory");
        assertThat(new ElevatedWorker(device, cache, new RecordingRegistry())
                        .run(List.of(port, "0".repeat(32), "flush-dns")))
                .isFalse();
        assertThat(device.now()).isEqualTo(BEFORE);
    }

    /** A parent by hand. */
    private static final class Door implements AutoCloseable {
        private final ServerSocket socket = new ServerSocket(0, 1, ElevatedLink.loopback());
        private Optional<ElevatedLink> visitor = Optional.empty();

        Door() throws IOException {}

        String port() {
            return Integer.toString(socket.getLocalPort());
        }

        ElevatedLink accept() throws IOException {
            visitor = Optional.of(new ElevatedLink(socket.accept()));
            return visitor.get();
        }

        @Override
        public void close() throws IOException {
            visitor.ifPresent(ElevatedLink::close);
            socket.close();
        }
    }
}
