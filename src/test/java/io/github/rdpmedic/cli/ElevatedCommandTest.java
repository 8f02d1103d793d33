package io.github.rdpmedic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ElevatedCommandTest {

    private static final String TOKEN = "0123456789abcdef0123456789abcdef";

    private final TestServices services = new TestServices();

    static Stream<List<String>> strangers() {
        return Stream.of(
                List.of(),
                List.of("--config", "/root"),
                List.of("--help"),
                List.of("1", TOKEN),
                List.of("1", TOKEN, "set-mtu"),
                List.of("1", TOKEN, "flush-dns", "--config", "/root"),
                List.of("1", TOKEN, "run", "/bin/sh", "-c", "id"),
                List.of("1", TOKEN, "set-mtu", "eth0; reboot", "ipv4", "1500", "1400", "0"),
                List.of("@/etc/passwd"));
    }

    /** Nothing of it is an option of this program: what a stranger adds is part of an order that is refused. */
    @ParameterizedTest
    @MethodSource("strangers")
    void nobodyButTheProgramItselfCanUseIt(List<String> arguments) {
        String[] line = Stream.concat(Stream.of("elevated"), arguments.stream()).toArray(String[]::new);
        Run run = Run.of(services, line);

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).containsAnyOf("only RDP Medic itself", "not an order for the elevated child");
        assertThat(services.pc.deeds()).isEmpty();
    }

    @Test
    void noHelpMentionsIt() {
        assertThat(Run.of(services, "--help").out()).doesNotContain("elevated");
    }
}
