package io.github.rdpmedic.platform.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Route;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.platform.Availability;
import io.github.rdpmedic.platform.ConnectionFile;
import io.github.rdpmedic.platform.PlatformException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "starts Unix programs")
class LinuxRemoteDesktopTest {

    /** Writes down its arguments, one a line, and ends. */
    private static final String CLIENT = "printf '%s\\n' \"$@\" > \"$0.part\"; mv \"$0.part\" \"$0.started\"\n";

    private static final Target PLAIN = new Target("alpha", new Endpoint("127.0.0.1", 3390));

    @TempDir
    Path directory;

    @ParameterizedTest(name = "{0} gets {1}")
    @CsvSource({
        "REMMINA, -c rdp://term.example:3390",
        "SDL_FREERDP_3, /v:term.example:3390",
        "SDL_FREERDP, /v:term.example:3390",
        "XFREERDP_3, /v:term.example:3390",
        "XFREERDP, /v:term.example:3390"
    })
    void eachClientGetsTheAddressInItsOwnWay(LinuxClient client, String arguments) {
        Target target = new Target("term", new Endpoint("term.example", 3390));

        assertThat(String.join(" ", client.arguments(target, Optional.empty()))).isEqualTo(arguments);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[fe80::1%eth0]:3389", "_srv.example", "xn--mller-kva.example:1"})
    void anUnusualAddressStaysOneWordBehindItsPrefix(String address) {
        Target target = new Target("odd", Endpoint.parse(address));

        assertThat(LinuxClient.XFREERDP.arguments(target, Optional.empty())).containsExactly("/v:" + target.endpoint());
        assertThat(LinuxClient.REMMINA.arguments(target, Optional.empty()))
                .containsExactly("-c", "rdp://" + target.endpoint().toString().replace("%", "%25"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/p:secret", "-c", "a /shell:sh", "a;reboot", "$(reboot)", "a\"b", "+auth-only"})
    void whatLooksLikeAnOptionIsNoHost(String hostile) {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> Endpoint.parse(hostile));
    }

    @Test
    void remminaIsStartedBeforeFreeRdp() throws Exception {
        client(installed("remmina", "xfreerdp", "xterm")).connect(PLAIN);

        assertThat(argumentsOf("remmina")).containsExactly("-c", "rdp://127.0.0.1:3390");
        assertThat(directory.resolve("xfreerdp.started")).doesNotExist();
    }

    @Test
    void xfreerdpIsStartedInATerminalBecauseItAsksThere() throws Exception {
        client(installed("xfreerdp", "xterm")).connect(PLAIN);

        assertThat(argumentsOf("xterm"))
                .containsExactly("-e", directory.resolve("xfreerdp").toString(), "/v:127.0.0.1:3390");
    }

    @Test
    void aGatewayIsToldInAFileThatHoldsNoUser() throws Exception {
        Target behind =
                new Target("behind", PLAIN.endpoint(), new Route.Gateway(Endpoint.parse("gw.example", 443), true));

        client(installed("sdl-freerdp3")).connect(behind);

        Path file = Path.of(argumentsOf("sdl-freerdp3").get(0));
        assertThat(file).hasParent(directory.resolve("connect")).content().doesNotContain("username", "password");
    }

    @Test
    void withoutAClientItSaysWhatToInstall() throws Exception {
        LinuxRemoteDesktop none = client(installed());

        assertThat(why(none, PLAIN)).contains("Install Remmina");
        assertThatExceptionOfType(PlatformException.class).isThrownBy(() -> none.connect(PLAIN));
    }

    @Test
    void xfreerdpWithoutATerminalWouldAskNobody() throws Exception {
        assertThat(why(client(installed("xfreerdp3")), PLAIN)).contains("terminal");
    }

    @Test
    void aHostOfACloudServiceHasNoAddressToConnectTo() throws Exception {
        Target brokered = new Target("cloud", PLAIN.endpoint(), Route.BROKERED);

        assertThat(why(client(installed("remmina")), brokered)).contains("Windows App");
    }

    private static String why(LinuxRemoteDesktop client, Target target) {
        return client.availability(target) instanceof Availability.Unavailable no
                ? no.why().toString()
                : "available";
    }

    private LinuxRemoteDesktop client(StandIn installed) {
        return new LinuxRemoteDesktop(
                name -> Optional.of(directory.resolve(name)).filter(Files::isExecutable),
                installed.programs().environment(),
                new ConnectionFile(directory.resolve("connect")));
    }

    private StandIn installed(String... names) throws IOException {
        StandIn programs = new StandIn(directory);
        for (String name : names) {
            programs.with(name, CLIENT);
        }
        return programs;
    }

    private List<String> argumentsOf(String program) throws IOException {
        Path started = directory.resolve(program + ".started");
        await().atMost(Duration.ofSeconds(30)).until(() -> Files.exists(started));
        return Files.readAllLines(started);
    }
}
