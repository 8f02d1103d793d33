package io.github.rdpmedic.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Diagnosis;
import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.State;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindingTextsTest {

    @ParameterizedTest
    @EnumSource(FindingId.class)
    void everyFindingHasAFewWordsAndASentenceInBothLanguages(FindingId id) {
        Observation observation = Observations.healthy(Facts.NONE);
        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            String brief = FindingTexts.brief(id).in(locale);
            assertThat(brief.split(" ")).as(brief).hasSizeBetween(2, 5);
            String summary = FindingTexts.summary(State.DOWN, Optional.of(id), observation)
                    .in(locale);
            assertThat(summary).contains("srv1.example").endsWith(".").doesNotContain("{", "!");
        }
        assertThat(FindingTexts.brief(id).in(Locale.ENGLISH))
                .isNotEqualTo(FindingTexts.brief(id).in(Locale.GERMAN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"diagnose", "probe"})
    void bothLanguagesSayTheSameThings(String room) throws IOException {
        Properties english = texts(room, "");
        Properties german = texts(room, "_de");

        assertThat(german.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(german.getProperty(key)).as(key).isNotBlank();
            assertThat(arguments(german.getProperty(key))).as(key).isEqualTo(arguments(english.getProperty(key)));
        }
    }

    private static Properties texts(String room, String language) throws IOException {
        String name = "/io/github/rdpmedic/" + room + "/texts" + language + ".properties";
        Properties texts = new Properties();
        try (Reader reader =
                new InputStreamReader(FindingTextsTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }

    private static List<String> arguments(String pattern) {
        return pattern.chars()
                .filter(c -> c >= '0' && c <= '9')
                .filter(c -> pattern.contains("{" + (char) c))
                .mapToObj(c -> "{" + (char) c)
                .distinct()
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "0, Certificate expires today, Zertifikat läuft heute ab",
        "1, Certificate expires tomorrow, Zertifikat läuft morgen ab",
        "5, Certificate expires in 5 days, Zertifikat läuft in 5 Tagen ab"
    })
    void theDaysThatAreLeftAreCounted(int days, String english, String german) {
        Message brief = brief(Observations.with(Observations.certificate(-30, days, 2048, Optional.of(true))));

        assertThat(brief.in(Locale.ENGLISH)).isEqualTo(english);
        assertThat(brief.in(Locale.GERMAN)).isEqualTo(german);
    }

    @Test
    void aHealthyHostHasWordsToo() {
        assertThat(brief(Facts.NONE).in(Locale.ENGLISH)).isEqualTo("Answers RDP");
    }

    private static Message brief(Facts facts) {
        Observation observation = Observations.healthy(facts);
        Diagnosis diagnosis = Diagnoser.diagnose(observation);
        return FindingTexts.brief(new CheckResult(observation, diagnosis));
    }
}
