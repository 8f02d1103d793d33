package io.github.rdpmedic.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the ports and the quick fixes say to a person. */
class PlatformTextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"fix", "platform", "platform/linux", "platform/mac", "platform/none", "platform/windows"})
    void everyTextExistsInEnglishAndGermanWithTheSameGaps(String room) throws IOException {
        assertThat(gaps(room + "/texts.properties")).isNotEmpty().isEqualTo(gaps(room + "/texts_de.properties"));
    }

    /** How many arguments the text under each key takes. */
    private static Map<String, Integer> gaps(String resource) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                PlatformTextsTest.class.getResourceAsStream("/io/github/rdpmedic/" + resource),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        Map<String, Integer> gaps = new TreeMap<>();
        texts.forEach((key, text) ->
                gaps.put((String) key, new MessageFormat((String) text).getFormatsByArgumentIndex().length));
        return gaps;
    }
}
