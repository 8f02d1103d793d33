package io.github.rdpmedic.hostfix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Locale;
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

    private static HostScript script(HostRemedy remedy, HostKind kind) throws HostFixException {
        Map<String, String> values = new HashMap<>();
        remedy.parameters().get(kind).stream()
                .filter(parameter -> parameter.defaultValue().isEmpty())
                .forEach(parameter -> values.put(parameter.name(), "someone"));
        return HostScript.of(remedy, kind, values);
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void everyScriptReadsBacksUpChangesVerifiesAndRestores(HostRemedy remedy, HostKind kind) throws HostFixException {
        assertThat(script(remedy, kind).text())
                .contains("# --- read ---", "# --- backup ---", "# --- change ---", "# --- verify ---")
                .contains("# --- restore ---", HostScript.DONE, HostScript.READ, HostScript.NO_RIGHTS);
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void everyScriptIsAsciiAndEvaluatesNoText(HostRemedy remedy, HostKind kind) throws HostFixException {
        assertThat(script(remedy, kind).text())
                .matches(text -> text.chars().allMatch(c -> c < 0x7F), "is ASCII")
                .doesNotContain("\r")
                .doesNotContainIgnoringCase("Invoke-Expression", "iex ", "eval ", "Read-Host");
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void everyRemedyAndParameterHasItsWords(HostRemedy remedy, HostKind kind) {
        assertThat(remedy.summary().in(Locale.GERMAN))
                .isNotEqualTo(remedy.summary().in(Locale.ENGLISH));
        remedy.parameters()
                .get(kind)
                .forEach(parameter ->
                        assertThat(parameter.title().in(Locale.GERMAN)).isNotEmpty());
    }

    @Test
    void aValueThatOnlyAPersonKnowsIsAskedFor() {
        HostRemedy logonRight = HostRemedies.named("logon-right").orElseThrow();
        assertThatThrownBy(() -> HostScript.of(logonRight, HostKind.WINDOWS, Map.of()))
                .isInstanceOfSatisfying(
                        HostFixException.class,
                        missing -> assertThat(missing.userMessage().toString())
                                .isEqualTo("The script needs a value for user."));
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
                .startsWith("ini='/a'\\''b'\ndays='365'\nmode='apply'\n");
    }
}
