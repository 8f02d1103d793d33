package io.github.rdpmedic.hostfix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostScriptTest {

    static Stream<Arguments> scripts() {
        return HostRemedies.all().stream()
                .flatMap(remedy -> remedy.kinds().stream().map(kind -> Arguments.of(remedy, kind)));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void everyScriptReadsBacksUpChangesVerifiesAndRestores(HostRemedy remedy, HostKind kind) throws HostFixException {
        assertThat(HostScript.of(remedy, kind, Map.of()).text())
                .contains("# --- read ---", "# --- backup ---", "# --- change ---", "# --- verify ---")
                .contains("# --- restore ---", HostScript.DONE);
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void everyScriptIsAsciiAndEvaluatesNoText(HostRemedy remedy, HostKind kind) throws HostFixException {
        assertThat(HostScript.of(remedy, kind, Map.of()).text())
                .matches(text -> text.chars().allMatch(c -> c < 0x7F), "is ASCII")
                .doesNotContainIgnoringCase("Invoke-Expression", "iex ", "eval ", "Read-Host");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1000", "1;reboot", "1\nreboot"})
    void aValueThatDoesNotFitIsRefused(String days) {
        HostRemedy renew = HostRemedies.named("renew-certificate").orElseThrow();
        assertThatThrownBy(() -> HostScript.of(renew, HostKind.XRDP, Map.of("days", days)))
                .isInstanceOf(HostFixException.class);
    }

    @Test
    void aValueStandsAboveTheScriptAsALiteral() throws HostFixException {
        HostRemedy renew = HostRemedies.named("renew-certificate").orElseThrow();
        assertThat(HostScript.of(renew, HostKind.XRDP, Map.of("ini", "/a'b")).text())
                .startsWith("ini='/a'\\''b'\ndays='365'\n");
    }
}
