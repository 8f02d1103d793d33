package io.github.rdpmedic.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.model.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each file in {@code broken} is named after its mistake; here is the sentence that a person gets for it. */
class BrokenFilesTest {

    private static final Path BROKEN = Path.of("src/test/resources/io/github/rdpmedic/config/broken");

    private static final Map<String, String> TARGETS = Map.ofEntries(
            Map.entry("host-missing", "5: the target “b” has no host. Add “target.b.host = ” and its name or address."),
            Map.entry("host-empty", "3: the target “b” has no host. Add “target.b.host = ” and its name or address."),
            Map.entry(
                    "host-not-a-name",
                    "3: “file server” is not a host name or an IP address. Correct “target.b.host”."),
            Map.entry(
                    "host-with-port",
                    "3: “filesrv02:3390” has a port in it. Leave the host alone on this line, and add “target.b.port = 3390”."),
            Map.entry(
                    "port-not-a-number",
                    "3: “rdp” is not a port. Set “target.a.port” to a number from 1 to 65535, or delete the line for 3389."),
            Map.entry(
                    "port-zero",
                    "3: “0” is not a port. Set “target.a.port” to a number from 1 to 65535, or delete the line for 3389."),
            Map.entry(
                    "port-too-large",
                    "3: “65536” is not a port. Set “target.a.port” to a number from 1 to 65535, or delete the line for 3389."),
            Map.entry(
                    "loadbalanceinfo-not-ascii",
                    "3: “target.a.loadbalanceinfo” has more than 200 characters, or some that are not plain ASCII. Copy the value of “loadbalanceinfo:s:” from the .rdp file."),
            Map.entry("name-empty", "3: the name “” cannot be used. Give a name of 1 to 100 characters."),
            Map.entry(
                    "name-with-line-break",
                    "3: the name “one\\u000atwo” cannot be used. Give a name of 1 to 100 characters."),
            Map.entry(
                    "name-twice",
                    "5: the name “FILE SERVER” is already used on line 1. Give each target its own name."),
            Map.entry(
                    "name-twice-by-id",
                    "2: the name “FILESRV” is already used on line 1. Give each target its own name."),
            Map.entry("key-twice", "5: “target.a.host” is already set on line 2. Delete one of the two lines."),
            Map.entry("key-too-long", "3: the key has more than 200 characters. Shorten it."),
            Map.entry(
                    "no-separator",
                    "3: “filesrv02.corp.example” has no “=”. Write “key = value”, or begin the line with “#” to make it a comment."),
            Map.entry(
                    "no-separator-but-a-space",
                    "3: “target.b.host b.example” has no “=”. Write “key = value”, or begin the line with “#” to make it a comment."),
            Map.entry("no-key", "3: there is no key before the “=”. Write “key = value”."),
            Map.entry(
                    "conflict-markers",
                    "1: “<<<<<<< HEAD” has no “=”. Write “key = value”, or begin the line with “#” to make it a comment."),
            Map.entry(
                    "include",
                    "3: other files are not included. Delete “include”, and copy the lines you need into this file."),
            Map.entry(
                    "include-optional",
                    "3: other files are not included. Delete “INCLUDEOPTIONAL”, and copy the lines you need into this file."),
            Map.entry(
                    "windows-path",
                    "2: a single backslash before “u” means nothing. Write each backslash twice: “\\\\”."),
            Map.entry(
                    "backslash-before-a-letter",
                    "2: a single backslash before “D” means nothing. Write each backslash twice: “\\\\”."),
            Map.entry(
                    "lone-backslash",
                    "2: “\\” has no “=”. Write “key = value”, or begin the line with “#” to make it a comment."),
            Map.entry(
                    "line-after-a-continued-line",
                    "3: “x” is not a port. Set “target.a.port” to a number from 1 to 65535, or delete the line for 3389."),
            Map.entry("not-utf8", "3: this line is not UTF-8 text. Save the file with the encoding UTF-8."),
            Map.entry("utf-16", "1: this line is not UTF-8 text. Save the file with the encoding UTF-8."));

    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry(
                    "reachability-too-often",
                    "3: check.reachability.interval must be a duration from 10s to 30d, not “9s”."),
            Map.entry("port-too-often", "1: check.port.interval must be a duration from 30s to 30d, not “29999ms”."),
            Map.entry(
                    "certificate-too-often",
                    "1: check.certificate.interval must be a duration from 5m to 30d, not “4m”."),
            Map.entry("timeout-too-long", "2: check.timeout must be a duration from 500ms to 60s, not “61s”."),
            Map.entry("timeout-too-short", "1: check.timeout must be a duration from 500ms to 60s, not “PT0.4S”."),
            Map.entry("timeout-without-unit", "1: check.timeout must be a duration from 500ms to 60s, not “5”."),
            Map.entry("concurrency-zero", "1: check.concurrency must be a whole number from 1 to 256, not “0”."),
            Map.entry(
                    "concurrency-not-a-number",
                    "1: check.concurrency must be a whole number from 1 to 256, not “eight”."),
            Map.entry("failures-too-many", "1: state.failures-to-down must be a whole number from 1 to 20, not “21”."),
            Map.entry("successes-negative", "1: state.successes-to-up must be a whole number from 1 to 20, not “-1”."),
            Map.entry("notice-maybe", "1: notice.enabled must be true or false, not “maybe”."),
            Map.entry("notice-after-two-days", "1: notice.after must be a duration from 0s to 24h, not “2d”."),
            Map.entry("appearance-unknown", "1: appearance must be system, light or dark, not “pink”."),
            Map.entry(
                    "value-missing",
                    "1: “appearance” has no “=”. Write “key = value”, or begin the line with “#” to make it a comment."));

    @TempDir
    Path directory;

    static Stream<Arguments> brokenTargets() {
        return TARGETS.entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    static Stream<Arguments> brokenSettings() {
        return SETTINGS.entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest
    @MethodSource("brokenTargets")
    void eachMistakeInTheTargetsIsNamedWithItsLine(String mistake, String sentence) throws IOException {
        Path file = directory.resolve("targets.properties");
        Files.copy(BROKEN.resolve("targets").resolve(mistake + ".properties"), file);

        SavedTargets targets = ConfigDirectory.open(directory).targets();

        assertProblem(targets.problem().orElseThrow(), file, sentence);
        assertThat(targets.all()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("brokenSettings")
    void eachMistakeInTheSettingsIsNamedWithItsLine(String mistake, String sentence) throws IOException {
        Path file = directory.resolve("settings.properties");
        Files.copy(BROKEN.resolve("settings").resolve(mistake + ".properties"), file);

        SavedSettings settings = ConfigDirectory.open(directory).settings();

        assertProblem(settings.problem().orElseThrow(), file, sentence);
        assertThat(settings.current()).isEqualTo(Settings.DEFAULTS);
    }

    @Test
    void everyBrokenFileHasItsSentence() {
        assertThat(namesIn("targets")).isEqualTo(new TreeSet<>(TARGETS.keySet()));
        assertThat(namesIn("settings")).isEqualTo(new TreeSet<>(SETTINGS.keySet()));
    }

    @Test
    void aFileOfMoreThanEightMebibytesIsRefused() throws IOException {
        Path file = Files.writeString(directory.resolve("targets.properties"), "# padding\n".repeat(880_000));

        assertThat(textOf(ConfigDirectory.open(directory).targets()))
                .isEqualTo("targets.properties: the file is larger than 8 MiB. Remove what does not belong in it.");
        assertThat(file).hasSize(8_800_000);
    }

    @Test
    void aDirectoryInPlaceOfTheFileIsAProblem() throws IOException {
        Files.createDirectory(directory.resolve("targets.properties"));

        assertThat(textOf(ConfigDirectory.open(directory).targets()))
                .isEqualTo("targets.properties: this is not a file. Move it away.");
    }

    private static void assertProblem(ConfigProblem problem, Path file, String sentence) {
        int line = Integer.parseInt(sentence.substring(0, sentence.indexOf(':')));
        assertThat(problem.text().in(Locale.ENGLISH)).isEqualTo(file.getFileName() + ", line " + sentence);
        assertThat(problem.line()).isEqualTo(line);
        assertThat(problem.file()).isEqualTo(file);
        assertThat(problem.text().in(Locale.GERMAN)).startsWith(file.getFileName() + ", Zeile " + line + ": ");
    }

    private static String textOf(SavedTargets targets) {
        return targets.problem().orElseThrow().text().in(Locale.ENGLISH);
    }

    private static Set<String> namesIn(String folder) {
        try (Stream<Path> files = Files.list(BROKEN.resolve(folder))) {
            return files.map(file -> file.getFileName().toString().replace(".properties", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
