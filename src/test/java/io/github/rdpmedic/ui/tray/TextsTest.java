package io.github.rdpmedic.ui.tray;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void germanSaysEverythingThatEnglishSays() {
        assertThat(texts(Locale.GERMAN).keySet()).isEqualTo(texts(Locale.ROOT).keySet());
        assertThat(texts(Locale.GERMAN).getLocale()).isEqualTo(Locale.GERMAN);
    }

    private static ResourceBundle texts(Locale locale) {
        return ResourceBundle.getBundle(
                TextsTest.class.getPackageName() + ".texts",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
