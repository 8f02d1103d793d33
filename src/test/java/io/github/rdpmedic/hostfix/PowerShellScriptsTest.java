package io.github.rdpmedic.hostfix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What can be known of the scripts for Windows without PowerShell. CI on Windows has its own parser read them, and
 * runs the part of each that only looks: {@code .ci/host-scripts.ps1}.
 */
class PowerShellScriptsTest {

    private static final Map<String, String> NEEDED = Map.of("user", "someone", "server", "licences.example");

    private static final Set<String> KEYWORDS = Set.of(
            "function",
            "if",
            "elseif",
            "else",
            "foreach",
            "while",
            "try",
            "catch",
            "finally",
            "throw",
            "return",
            "param",
            "continue",
            "in");

    private static final Set<String> PROGRAMS = Set.of("icacls.exe", "takeown.exe", "powercfg.exe", "w32tm.exe");

    private static final Pattern CHANGES = Pattern.compile(
            "(Set|Remove|Restart|Start|Stop|Add|Register|Unregister|Save)-[A-Z].*|New-(Item|ItemProperty|Net.*)"
                    + "|Invoke-CimMethod|.*\\.exe");

    static Stream<HostRemedy> remedies() {
        return HostRemedies.all().stream().filter(remedy -> remedy.kinds().contains(HostKind.WINDOWS));
    }

    private static HostScript script(HostRemedy remedy) throws HostFixException {
        Map<String, String> values = remedy.parameters().get(HostKind.WINDOWS).stream()
                .map(Parameter::name)
                .filter(NEEDED::containsKey)
                .collect(Collectors.toMap(name -> name, NEEDED::get));
        return HostScript.of(remedy, HostKind.WINDOWS, values);
    }

    @ParameterizedTest
    @MethodSource("remedies")
    void isOneScriptBlockWithTypedArguments(HostRemedy remedy) throws HostFixException {
        String code = PowerShellText.codeOf(script(remedy).text());

        assertThat(code).startsWith("& {\n");
        int end = code.lastIndexOf("\n}");
        PowerShellText.codeOf(code.substring(0, end + 2));
        assertThat(code.substring(end + 2)).matches("( -[a-z]+ \\(''\\))+\n");
    }

    @ParameterizedTest
    @MethodSource("remedies")
    void stopsAtTheFirstErrorAndTakesNoVariableForGranted(HostRemedy remedy) throws HostFixException {
        assertThat(script(remedy).text())
                .contains("Set-StrictMode -Version 2.0\n", "$ErrorActionPreference = 'Stop'\n");
    }

    @ParameterizedTest
    @MethodSource("remedies")
    void everyParameterIsTypedAndValidated(HostRemedy remedy) throws HostFixException {
        String text = script(remedy).text();
        String block = text.substring(text.indexOf("param(\n"), text.indexOf("\n)\n"));
        List<String> lines = block.lines().skip(1).toList();

        assertThat(lines)
                .allMatch(line -> line.matches(
                        "    (\\[Parameter\\(Mandatory = \\$true\\)\\] )?\\[Validate(Set|Range|Pattern)\\(.*\\)\\] \\[(string|int)\\] "
                                + "\\$[A-Za-z]+( = [^,]+(,[A-Za-z]+')?)?,?"));
        assertThat(lines.stream()
                        .map(line ->
                                line.replaceAll(".*\\] \\$([A-Za-z]+).*", "$1").toLowerCase()))
                .containsExactlyInAnyOrderElementsOf(remedy.parameters().get(HostKind.WINDOWS).stream()
                        .map(Parameter::name)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("remedies")
    void itsDefaultsAreThoseThatAreDeclared(HostRemedy remedy) throws HostFixException {
        String text = script(remedy).text();
        for (Parameter parameter : remedy.parameters().get(HostKind.WINDOWS)) {
            Matcher given = Pattern.compile("(?i)\\$" + parameter.name() + " = '?([A-Za-z0-9,]+?)'?,?\n")
                    .matcher(text);
            assertThat(given.find() ? given.group(1) : "").as(parameter.name()).isEqualTo(parameter.defaultValue());
        }
    }

    @ParameterizedTest
    @MethodSource("remedies")
    void callsCommandsByTheirWholeName(HostRemedy remedy) throws HostFixException {
        String text = script(remedy).text();
        Set<String> own = Pattern.compile("function ([A-Za-z-]+)")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());

        assertThat(PowerShellText.commandsOf(text))
                .allMatch(
                        word -> own.contains(word)
                                || KEYWORDS.contains(word)
                                || PROGRAMS.contains(word)
                                || word.matches("[A-Z][A-Za-z]+-[A-Z][A-Za-z]+"),
                        "is no alias");
    }

    @ParameterizedTest
    @MethodSource("remedies")
    void namesNothingThatWindowsTranslates(HostRemedy remedy) throws HostFixException {
        String text = script(remedy)
                .text()
                .lines()
                .filter(line -> !line.strip().startsWith("#"))
                .filter(line -> !line.contains("throw ") && !line.contains("Write-Output"))
                .collect(Collectors.joining("\n"));

        assertThat(text)
                .doesNotContain("BUILTIN", "NT AUTHORITY", "'Administrators'", "Remote Desktop Users", "-DisplayGroup")
                .doesNotContainPattern("'SYSTEM'|Everyone|NETWORK SERVICE|netsh|ipconfig|qwinsta")
                .doesNotContainPattern("\\.(Status|State|Enabled) -eq \"");
    }

    @ParameterizedTest
    @MethodSource("remedies")
    void looksBeforeItChangesAndSaysSoInJson(HostRemedy remedy) throws HostFixException {
        String text = script(remedy).text();
        int reading = text.indexOf("# --- read ---");
        int asked = text.indexOf("if ($Mode -eq 'read')");
        int backup = text.indexOf("# --- backup ---");
        int change = text.indexOf("# --- change ---");

        assertThat(List.of(reading, asked, backup, change)).isSorted().doesNotContain(-1);
        assertThat(text.indexOf("# --- verify ---")).isGreaterThan(change);
        assertThat(text).contains("# --- restore ---", "Write-Done '" + remedy.id() + "'");
        assertThat(text.substring(asked, backup)).contains("Write-Read '" + remedy.id() + "'", "return");
        assertThat(PowerShellText.commandsOf(withoutFunctions(text.substring(reading, asked))))
                .noneMatch(command -> CHANGES.matcher(command).matches());
    }

    @Test
    void movingThePortBackBringsNoFirewallRuleThatWasNotThere() throws HostFixException {
        String text = script(HostRemedies.named("rdp-port").orElseThrow()).text();
        String undo = text.substring(text.indexOf("# --- backup ---"), text.indexOf("$undo = Save-Undo"));
        String loop = undo.substring(undo.indexOf("foreach ($rule in $earlier) {"));

        assertThat(undo.indexOf("New-NetFirewallRule")).isGreaterThan(undo.indexOf("foreach ($rule in $earlier) {"));
        assertThat(loop.substring(0, loop.indexOf("\n}")))
                .contains("New-NetFirewallRule", "$rule.Port", "$rule.Profile");
        assertThat(text.substring(text.indexOf("# --- restore ---"))).contains("Set-Rules $earlier\n");
    }

    @ParameterizedTest
    @MethodSource("remedies")
    void keepsAnUndoScriptWhereItChangesASetting(HostRemedy remedy) throws HostFixException {
        Set<String> withoutSetting = Set.of("restart-service", "set-clock", "renew-certificate");
        String text = script(remedy).text();
        String body = text.substring(text.indexOf("# --- backup ---"), text.indexOf("# --- change ---"));

        if (withoutSetting.contains(remedy.id())) {
            assertThat(body).doesNotContain("Save-Undo");
        } else {
            assertThat(body).contains("$undo = Save-Undo '" + remedy.id() + "'");
        }
    }

    @ParameterizedTest
    @MethodSource("remedies")
    void opensNothingBeyondWhatItSays(HostRemedy remedy) throws HostFixException {
        String text = script(remedy).text();

        assertThat(text).doesNotContain("Public'\n", "TLS 1.0", "TLS 1.1", "SSL 3.0", "gpsvc", "ResetRDPCert");
        assertThat(text).doesNotContain("Rename-Item", "/t /grant", "MSLicensing");
        MatchResult defaults = Pattern.compile("\\$Profiles = '([A-Za-z,]+)'")
                .matcher(text)
                .results()
                .findFirst()
                .orElse(null);
        assertThat(defaults == null || defaults.group(1).equals("Domain,Private"))
                .isTrue();
    }

    private static String withoutFunctions(String text) {
        return text.replaceAll("(?ms)^function .*?^\\}$", "");
    }
}
