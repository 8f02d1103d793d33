package io.github.rdpmedic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Diagnosis;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.State;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PluginLineTest {

    /** Monitoring Plugins Development Guidelines, "Performance data", and a status line without a second bar. */
    private static final Pattern GRAMMAR = Pattern.compile("RDP (OK|WARNING|CRITICAL|UNKNOWN): [^|\\n]+"
            + "( \\|( ('[^='|]+'|[^='| ]+)=-?[0-9]+(\\.[0-9]+)?(s|B|%);;;0?)+)?");

    @Test
    void oneTargetHasItsSummaryAndItsNumbers() {
        Run run = Run.of(new TestServices().saving("srv01", "192.0.2.7"), "check", "srv01", "--perfdata");

        assertThat(run.exitCode()).isZero();
        assertThat(run.lines())
                .containsExactly(
                        "RDP OK: Answers RDP. | time=0.042000s;;;0 resolve=0.001250s;;;0 connect=0.003000s;;;0");
    }

    @Test
    void severalTargetsAreOneLineWithTheWorstStateAndALabelEach() {
        TestServices services = new TestServices()
                .saving("File server", "192.0.2.7")
                .saving("SQL", "192.0.2.8")
                .state("SQL", State.DOWN);

        Run run = Run.of(services, "check", "--perfdata");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.lines())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .matches(GRAMMAR)
                        .startsWith(
                                "RDP CRITICAL: 1 down, 1 up, SQL (port-refused) | 'File server time'=0.042000s;;;0 ")
                        .contains("'SQL connect'=0.003000s;;;0"));
    }

    @Test
    void whatWasNotMeasuredIsLeftOut() {
        TestServices services = new TestServices().saving("srv01", "192.0.2.7").state("srv01", State.UNKNOWN);
        services.probe = (request, cancellation) -> Samples.nothing(request.target());

        Run run = Run.of(services, "check", "--perfdata");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.lines()).containsExactly("RDP UNKNOWN: Nothing was measured. | time=0.000000s;;;0");
    }

    @Test
    void aNameOrASummaryCannotForgeNumbers() {
        CheckResult hostile = new CheckResult(
                Samples.observation(Samples.target("a'=1;2|b", "192.0.2.7")),
                new Diagnosis(
                        State.DOWN,
                        Optional.of(FindingId.NOT_RDP),
                        Message.verbatim("says |time=0s\n|more"),
                        List.of()));

        assertThat(PluginLine.of(List.of(hostile))).matches(GRAMMAR);
        assertThat(PluginLine.of(List.of(hostile, hostile))).matches(GRAMMAR);
    }

    @Test
    void numbersHaveAPointInEveryLanguage() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(PluginLine.of(List.of(new CheckResult(
                            Samples.observation(Samples.target("srv01", "192.0.2.7")), Samples.diagnosis(State.UP)))))
                    .contains("time=0.042000s");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void whatIsNoTargetIsAnUnknownOnStandardOutputToo() {
        Run run = Run.of(new TestServices(), "check", "a|b;c", "--perfdata");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out())
                .startsWith("RDP UNKNOWN: a/b;c is neither a saved target nor an address")
                .hasLineCount(1);
        assertThat(run.err()).isNotEmpty();
    }

    @Test
    void jsonAndPerformanceDataExcludeEachOther() {
        Run run = Run.of(new TestServices(), "check", "192.0.2.7:3389", "--json", "--perfdata");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("Give one.");
    }
}
