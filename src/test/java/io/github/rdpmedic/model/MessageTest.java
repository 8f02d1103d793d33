package io.github.rdpmedic.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;

class MessageTest {

    private static final Locale AUSTRIAN = Locale.forLanguageTag("de-AT");

    private static Message message(String key, Object... arguments) {
        return new Message("io.github.rdpmedic.model.messagetest", key, List.of(arguments));
    }

    @Test
    void theReaderChoosesTheLanguage() {
        Message message = message("refused", "SRV01", 3389);
        assertThat(message.in(Locale.ENGLISH)).isEqualTo("SRV01 refuses port 3389.");
        assertThat(message.in(Locale.GERMAN)).isEqualTo("SRV01 weist Port 3389 zurück.");
        assertThat(message.in(AUSTRIAN)).isEqualTo("SRV01 weist Port 3389 zurück.");
    }

    @Test
    void aLanguageThatIsMissingIsEnglishWhateverThePcSpeaks() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(message("refused", "SRV01", 3389).in(Locale.FRENCH)).isEqualTo("SRV01 refuses port 3389.");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aTranslationThatIsMissingIsEnglish() {
        assertThat(message("only-english").in(Locale.GERMAN)).isEqualTo("Not yet translated.");
    }

    @Test
    void aMessageInAMessageSpeaksTheSameLanguage() {
        Message outer = message("because", message("refused", "SRV01", 3389));
        assertThat(outer.in(Locale.GERMAN)).isEqualTo("Grund: SRV01 weist Port 3389 zurück.");
        assertThat(outer.in(Locale.ENGLISH)).isEqualTo("Reason: SRV01 refuses port 3389.");
    }

    @Test
    void numbersAreWrittenAsTheLanguageWritesThem() {
        assertThat(message("days", 1234567).in(Locale.ENGLISH)).isEqualTo("1,234,567 days");
        assertThat(message("days", 1234567).in(Locale.GERMAN)).isEqualTo("1.234.567 Tage");
    }

    @Test
    void textFromOutsideIsNeverAPattern() {
        assertThat(message("because", "{0} '{1}").in(Locale.ENGLISH)).isEqualTo("Reason: {0} '{1}");
        assertThat(Message.verbatim("{0} it's {").in(Locale.GERMAN)).isEqualTo("{0} it's {");
    }

    @Test
    void nothingSaysNothing() {
        assertThat(Message.NONE.in(Locale.GERMAN)).isEmpty();
        assertThat(Message.NONE).hasToString("");
    }

    @Test
    void theBundleStandsBesideItsSpeaker() {
        assertThat(Message.of(MessageTest.class, "key", 1).bundle()).isEqualTo("io.github.rdpmedic.model.texts");
    }

    @Test
    void aKeyThatNobodyWroteIsAMistakeThatShows() {
        assertThatThrownBy(() -> message("no-such-key").in(Locale.ENGLISH))
                .isInstanceOf(MissingResourceException.class);
    }

    @Test
    void argumentsCannotChangeAfterwards() {
        List<Object> arguments = new ArrayList<>(List.of("A"));
        Message message = new Message("", "text", arguments);
        arguments.set(0, "B");
        assertThat(message.arguments()).containsExactly("A");
    }
}
