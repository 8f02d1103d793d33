package io.github.rdpmedic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.fix.FixPreview;
import io.github.rdpmedic.fix.FixResult;
import io.github.rdpmedic.fix.FixResult.Verdict;
import io.github.rdpmedic.fix.QuickFix;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.platform.Availability;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FixCommandTest {

    private final TestServices services = new TestServices();
    private final Flush fix = new Flush();

    FixCommandTest() {
        services.fixes.add(fix);
    }

    @Test
    void theListSaysWhatAFixChangesAndWhetherItCanBeAppliedNow() {
        assertThat(Run.of(services, "fix", "list").lines())
                .containsExactly(
                        "flush-dns  Empties the name cache.",
                        "           Needs no administrator rights. Cannot be taken back. Can be applied now.");
        assertThat(Run.of(services, "fix", "list", "--json").json())
                .hasToString("{\"schema\":1,\"fixes\":[{\"id\":\"flush-dns\",\"title\":\"Flush DNS\","
                        + "\"touches\":\"Empties the name cache.\",\"needsElevation\":false,\"reversible\":false,"
                        + "\"applicable\":true,\"whyNot\":null}]}");
    }

    @Test
    void theListSaysWhyAFixCannotBeApplied() {
        fix.availability = Availability.no(Message.verbatim("No cache is running."));

        assertThat(Run.of(services, "fix", "list").out()).contains("Not now: No cache is running.");
        assertThat(Run.of(services, "fix", "list", "--json").out())
                .contains("\"applicable\": false")
                .contains("\"whyNot\": \"No cache is running.\"");
    }

    @ParameterizedTest
    @CsvSource({"APPLIED, 0", "NO_DIFFERENCE, 1", "FAILED, 2", "REFUSED_ELEVATION, 4"})
    void theExitCodeIsTheVerdict(Verdict verdict, int exitCode) {
        fix.verdict = verdict;

        assertThat(Run.of(services, "fix", "flush-dns", "--yes").exitCode()).isEqualTo(exitCode);
        assertThat(Run.of(services, "fix", "flush-dns", "--yes", "--json").exitCode())
                .isEqualTo(exitCode);
    }

    @Test
    void aDryRunShowsThePreviewAndChangesNothing() {
        Run run = Run.of(services, "fix", "flush-dns", "--dry-run");

        assertThat(run.exitCode()).isZero();
        assertThat(run.lines()).containsExactly("Would empty 1 cache.", "  resolvectl flush-caches");
        assertThat(Run.of(services, "fix", "flush-dns", "--dry-run", "--yes").exitCode())
                .isZero();
        assertThat(fix.applied).isZero();
    }

    @Test
    void withoutATerminalNothingIsAppliedUnlessTheCommandSaysYes() {
        Run run = Run.of(services, "fix", "flush-dns");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err())
                .startsWith("Nothing was changed: nobody is here to confirm.")
                .contains("--yes");
        assertThat(fix.applied).isZero();
    }

    @ParameterizedTest
    @CsvSource({"y, 1, 0", "YES, 1, 0", "n, 0, 2", "'', 0, 2", "yep, 0, 2"})
    void onATerminalItAsksAndOnlyAYesIsAYes(String typed, int applied, int exitCode) {
        Run run = Run.of(services, true, Map.of(), typed + "\n", "fix", "flush-dns");

        assertThat(fix.applied).isEqualTo(applied);
        assertThat(run.exitCode()).isEqualTo(exitCode);
        assertThat(run.err()).startsWith("Apply? [y/N] ");
        assertThat(run.out()).startsWith("Would empty 1 cache.");
    }

    @Test
    void theEndOfInputIsANo() {
        assertThat(Run.of(services, true, Map.of(), "", "fix", "flush-dns").exitCode())
                .isEqualTo(2);
        assertThat(fix.applied).isZero();
    }

    @Test
    void theJsonHasPreviewAndResultAndNothingElseIsOnStandardOutput() {
        assertThat(Run.of(services, "fix", "flush-dns", "--yes", "--json").json())
                .hasToString("{\"schema\":1,\"id\":\"flush-dns\","
                        + "\"preview\":{\"summary\":\"Would empty 1 cache.\",\"steps\":[\"resolvectl flush-caches\"]},"
                        + "\"result\":{\"verdict\":\"applied\",\"text\":\"Emptied.\",\"steps\":[\"ran it\"]}}");
        assertThat(Run.of(services, true, Map.of(), "n\n", "fix", "flush-dns", "--json")
                        .json()
                        .get("result")
                        .isJsonNull())
                .isTrue();
    }

    @Test
    void whatCannotBeAppliedSaysWhyAndChangesNothing() {
        fix.availability = Availability.no(Message.verbatim("No cache is running."));

        Run run = Run.of(services, "fix", "flush-dns", "--yes");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualToIgnoringNewLines("No cache is running.");
        assertThat(fix.applied).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fix", "fix nonsense", "fix --yes", "fix flush-dns extra"})
    void aFixThatIsNotNamedOrUnknownIsBadUsage(String words) {
        Run run = Run.of(services, words.split(" "));

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isNotBlank();
    }

    private static final class Flush implements QuickFix {

        Availability availability = Availability.YES;
        Verdict verdict = Verdict.APPLIED;
        int applied;

        @Override
        public String id() {
            return "flush-dns";
        }

        @Override
        public Message title() {
            return Message.verbatim("Flush DNS");
        }

        @Override
        public Message touches() {
            return Message.verbatim("Empties the name cache.");
        }

        @Override
        public boolean needsElevation() {
            return false;
        }

        @Override
        public boolean reversible() {
            return false;
        }

        @Override
        public Availability applicability() {
            return availability;
        }

        @Override
        public FixPreview preview() {
            return new FixPreview(
                    Message.verbatim("Would empty 1 cache."), List.of(Message.verbatim("resolvectl flush-caches")));
        }

        @Override
        public FixResult apply() {
            applied++;
            return new FixResult(verdict, Message.verbatim("Emptied."), List.of(Message.verbatim("ran it")));
        }
    }
}
