package io.github.rdpmedic.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.model.Target;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineInterfaceTest {

    private final TestServices services = new TestServices();

    @Test
    void aQuoteWithinAnOptionIsNoMatterForTheParser() {
        Run run = Run.of(
                new TestServices(),
                "host-fix",
                "logon-right",
                "--target",
                "srv01",
                "--via",
                "script",
                "--set",
                "user=O'B\"; x");

        assertThat(run.err()).doesNotContain("picocli");
    }

    @Test
    void withoutACommandTheTrayStartsOverTheSavedTargets() {
        services.saving("office", "pc");

        assertThat(Run.of(services).exitCode()).isZero();
        assertThat(Run.of(services, "--config", "dir").exitCode()).isZero();

        assertThat(services.trays)
                .hasSize(2)
                .allSatisfy(tray -> assertThat(tray).containsExactly(Samples.target("office", "pc")));
        assertThat(services.openedWith.get(1)).isPresent();
    }

    @Test
    void theDemoIsTheTrayOverSimulatedHostsWhichEndWithIt() {
        services.saving("office", "pc");

        assertThat(Run.of(services, "demo").exitCode()).isZero();

        assertThat(services.trays).containsExactly(services.hosts.targets());
        assertThat(services.saved.all()).extracting(Target::name).containsExactly("office");
        assertThat(services.hosts.closed).isTrue();
    }

    @Test
    void theHostsOfTheDemoRunUntilInterrupted() {
        Thread.currentThread().interrupt();

        Run run = Run.of(services, "demo", "--hosts-only");

        assertThat(run.exitCode()).isEqualTo(130);
        assertThat(run.lines()).containsExactly("Healthy        127.0.0.1:40001", "Stalls in TLS  127.0.0.1:40002");
        assertThat(run.err()).isEqualToIgnoringNewLines("2 simulated hosts are running on this PC. Ctrl-C ends them.");
        assertThat(services.hosts.closed).isTrue();
        assertThat(services.trays).isEmpty();
    }

    @Test
    void hostsToMeasureWithAreAsManyAndAsSlowAsAsked() {
        Run run = Run.of(services, "demo", "--hosts-only", "--count", "20", "--delay", "20ms", "--for", "20ms");

        assertThat(run.exitCode()).isZero();
        assertThat(services.hosts.started).isEqualTo("20 hosts with PT0.02S");
    }

    @Test
    void aDemoForAShortTimeEndsByItself() {
        assertThat(Run.of(services, "demo", "--hosts-only", "--for", "20ms").exitCode())
                .isZero();
        assertThat(services.hosts.closed).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "check",
                "watch",
                "explain",
                "targets",
                "targets list",
                "targets add",
                "targets remove",
                "targets import",
                "targets export",
                "fix",
                "fix list",
                "demo"
            })
    void everyCommandExplainsItselfAndTellsTheVersion(String command) {
        Run help = Run.of(services, words(command, "--help"));
        Run version = Run.of(services, words(command, "--version"));

        assertThat(help.exitCode()).isZero();
        assertThat(help.out())
                .startsWith(
                        command.isEmpty()
                                ? "Usage: rdp-medic"
                                : Run.of(services, words(command, "-h")).out())
                .contains("--config", "--verbose", "--help", "--version")
                .doesNotContain("\u001b");
        assertThat(help.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(version.exitCode()).isZero();
        assertThat(version.out()).startsWith("RDP Medic ");
        assertThat(help.err() + version.err()).isEmpty();
        assertThat(services.openedWith).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"chekc", "--nonsense", "reports srv1", "--json", "@args.txt"})
    void whatIsNoCommandIsBadUsage(String words) {
        Run run = Run.of(services, words.split(" "));

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("rdp-medic --help").doesNotContain("\tat ");
        assertThat(services.trays).isEmpty();
    }

    @Test
    void aTypingErrorIsAnsweredWithWhatWasProbablyMeant() {
        assertThat(Run.of(services, "chekc").err()).contains("Did you mean").contains("check");
    }

    @ParameterizedTest
    @MethodSource("faults")
    void anythingUnexpectedIsOneSentenceAndTheTraceOnlyWhenAskedFor(Throwable fault) {
        ServicesFactory broken = directory -> {
            throw sneaky(fault);
        };

        Run run = Run.of(broken, "check", "h:1");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).contains("odd\\u000a\\u001b").contains("--verbose");
        assertThat(Run.of(broken, "check", "h:1", "--verbose").err()).contains("\tat io.github.rdpmedic");
    }

    static Stream<Throwable> faults() {
        return Stream.of(
                new IllegalStateException("odd\n\u001b"),
                new NoClassDefFoundError("odd\n\u001b"),
                new IOException("odd\n\u001b"));
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> RuntimeException sneaky(Throwable fault) throws T {
        throw (T) fault;
    }

    @Test
    void aTargetThatCannotBeSavedIsOneSentenceWithPlaceAndRemedy() {
        services.unwritable =
                Optional.of(TestServices.broken("targets.properties cannot be written: no space is left."));

        Run run = Run.of(services, "targets", "add", "pc");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).isEqualToIgnoringNewLines("targets.properties cannot be written: no space is left.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "texts"})
    void everyTextIsThereInBothLanguages(String bundle) throws IOException {
        assertThat(keys(bundle + "_de")).isEqualTo(keys(bundle)).isNotEmpty();
    }

    private static Set<String> keys(String file) throws IOException {
        Properties texts = new Properties();
        try (InputStream stream = CommandLineInterface.class.getResourceAsStream(file + ".properties")) {
            texts.load(new InputStreamReader(stream, UTF_8));
        }
        return texts.stringPropertyNames();
    }

    private static String[] words(String command, String option) {
        List<String> words = new ArrayList<>(command.isEmpty() ? List.of() : List.of(command.split(" ")));
        words.add(option);
        return words.toArray(String[]::new);
    }
}
