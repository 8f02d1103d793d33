package io.github.rdpmedic.hostfix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiteralsTest {

    private static final String HOSTILE =
            "'\"`$(){}[];|&<>\\\n\r\t !#*?~%^=,-@\u2018\u2019\u201a\u201b\u201c\u00e4\u20acab0";
    private static final Pattern QUOTED = Pattern.compile("'((?:[ -&(-~]|'')*)'");
    private static final Pattern ENCODED = Pattern.compile(
            "\\[Text\\.Encoding]::UTF8\\.GetString\\(\\[Convert]::FromBase64String\\('([A-Za-z0-9+/=]*)'\\)\\)");

    @ParameterizedTest
    @ValueSource(strings = {"/bin/dash", "/bin/bash"})
    void aShellReadsBackEveryHostileText(String shell, @TempDir Path directory) throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of(shell)), shell + " is not installed");
        List<String> texts = hostileTexts();
        StringBuilder script = new StringBuilder();
        texts.forEach(text -> script.append("v=").append(ShellLiteral.of(text)).append("\nprintf '%s\\0' \"$v\"\n"));
        Path file = Files.writeString(directory.resolve("script"), script);
        Path output = directory.resolve("output");

        Process process = new ProcessBuilder(shell, file.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();

        assertThat(process.waitFor()).isZero();
        String expected = String.join("\0", texts) + "\0";
        assertThat(Files.readString(output)).isEqualTo(expected);
    }

    @Test
    void powerShellSeesOneLiteralForEveryHostileText() {
        hostileTexts()
                .forEach(text ->
                        assertThat(powerShellReads(PowerShellLiteral.of(text))).isEqualTo(text));
    }

    @Test
    void noShellIsGivenNul() {
        assertThatThrownBy(() -> ShellLiteral.of("a\0b")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String powerShellReads(String literal) {
        Matcher quoted = QUOTED.matcher(literal);
        if (quoted.matches()) {
            return quoted.group(1).replace("''", "'");
        }
        Matcher encoded = ENCODED.matcher(literal);
        assertThat(encoded.matches()).as(literal).isTrue();
        return new String(Base64.getDecoder().decode(encoded.group(1)), StandardCharsets.UTF_8);
    }

    private static List<String> hostileTexts() {
        Random random = new Random(20261124);
        List<String> texts = new ArrayList<>(List.of("", "'", "''", "$(touch x)", "\n"));
        for (int i = 0; i < 5000; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(24);
            for (int j = 0; j < length; j++) {
                text.append(HOSTILE.charAt(random.nextInt(HOSTILE.length())));
            }
            texts.add(text.toString());
        }
        return texts;
    }
}
