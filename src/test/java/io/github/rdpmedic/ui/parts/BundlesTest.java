package io.github.rdpmedic.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The texts of the windows in both languages. */
class BundlesTest {

    private static Properties texts(String room, String file) throws IOException {
        Properties texts = new Properties();
        try (InputStreamReader reader = new InputStreamReader(
                BundlesTest.class.getResourceAsStream("/io/github/rdpmedic/ui/" + room + "/" + file),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }

    @ParameterizedTest
    @ValueSource(strings = {"parts", "panel", "why", "settings", "targets", "fixes", "explain", "history"})
    void germanSaysAllThatEnglishSaysWithTheSameArguments(String room) throws IOException {
        Properties english = texts(room, "texts.properties");
        Properties german = texts(room, "texts_de.properties");

        assertThat(german.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(arguments(german.getProperty(key), Locale.GERMAN))
                    .as(room + " " + key)
                    .isEqualTo(arguments(english.getProperty(key), Locale.ENGLISH));
        }
    }

    private static int arguments(String pattern, Locale locale) {
        return new MessageFormat(pattern, locale).getFormatsByArgumentIndex().length;
    }

    @ParameterizedTest
    @ValueSource(strings = {"parts", "panel", "why", "settings", "targets", "fixes", "explain", "history"})
    void noTextShouts(String room) throws IOException {
        assertThat(texts(room, "texts.properties").values())
                .noneMatch(text -> text.toString().contains("!"));
        assertThat(texts(room, "texts_de.properties").values())
                .noneMatch(text -> text.toString().contains("!"));
    }
}
