package io.github.rdpmedic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.rdpmedic.diagnose.Diagnoser;
import io.github.rdpmedic.diagnose.explain.Cause;
import io.github.rdpmedic.fix.QuickFix;
import io.github.rdpmedic.fix.QuickFixes;
import io.github.rdpmedic.fix.wake.LearntAdapters;
import io.github.rdpmedic.platform.none.NonePlatform;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class ExplainCommandTest {

    private final TestServices services = new TestServices();

    @ParameterizedTest
    @ValueSource(strings = {"0x904 0x7", "2308 7", "Error code: 0x904\nExtended error code: 0x7"})
    void bothNumbersAreNamedAndWhatGoesAroundAboutThemIsCorrected(String typed) {
        Run run = Run.of(services, "explain", typed);

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("disconnectReasonAtClientWinsockFDCLOSE", "exDiscReasonServerDeniedConnection")
                .contains("0x7 is a time-out", "the service is TermService", "Never rename the folder MachineKeys");
    }

    @Test
    void theCodesMayBeTwoArguments() {
        assertThat(Run.of(services, "explain", "0x904", "0x7").out())
                .isEqualTo(Run.of(services, "explain", "0x904 0x7").out());
    }

    @Test
    void withATargetTheCheckDecidesAndTheSameIsInJson() {
        services.judge = Diagnoser::diagnose;

        JsonObject document = Run.of(services, "explain", "0x904", "0x7", "--target", "h:1", "--json")
                .json();

        JsonObject first = document.getAsJsonArray("causes").get(0).getAsJsonObject();
        assertThat(first.get("id").getAsString()).isEqualTo("rdp-off");
        assertThat(first.getAsJsonArray("for")).isNotEmpty();
        assertThat(document.get("state").getAsString()).isEqualTo("down");
        assertThat(document.getAsJsonArray("codes")
                        .get(0)
                        .getAsJsonObject()
                        .get("decimal")
                        .getAsInt())
                .isEqualTo(2308);
        assertThat(Run.of(services, "explain", "0x904", "--target", "h:1").out())
                .contains("h:1", "The check stops")
                .doesNotContain("private key");
    }

    @Test
    void aCodeIsReadInTheListThatIsNamed() {
        assertThat(Run.of(services, "explain", "--space", "xfreerdp-exit", "131")
                        .out())
                .contains("exit code of xfreerdp");
        assertThat(Run.of(services, "explain", "0x7704").out()).contains("guess");
    }

    @Test
    void digitsThatNobodyKnowsMayHaveBeenMeantInHex() {
        Run run = Run.of(services, "explain", "904");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).contains("decimal", "0x904");
        assertThat(Run.of(services, "explain", "2308").err()).isEmpty();
        assertThat(Run.of(services, "explain", "0x388").err()).isEmpty();
    }

    @Test
    void aRemedyOnTheHostIsNamedWithItsCommand() {
        assertThat(Run.of(services, "explain", "0x904").out()).contains("(rdp-medic host-fix renew-certificate)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing here", "--space=nowhere 0x904", "--nonsense 0x904"})
    void badUsageIsOneSentence(String words) {
        Run run = Run.of(services, ("explain " + words).split(" "));

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isNotBlank().doesNotContain("\tat ");
    }

    @Test
    void everyFixThatIsOfferedIsAQuickFix() {
        assertThat(QuickFixes.on(NonePlatform.create(Map.of()), new LearntAdapters(Path.of("unused")))
                        .all())
                .extracting(QuickFix::id)
                .containsAll(Arrays.stream(Cause.values())
                        .flatMap(cause -> cause.quickFixes().stream())
                        .toList());
    }
}
