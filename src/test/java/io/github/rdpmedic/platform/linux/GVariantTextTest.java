package io.github.rdpmedic.platform.linux;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GVariantTextTest {

    @ParameterizedTest
    @MethodSource("strings")
    void whateverStandsInTheTextItStaysOneString(String text, String quoted) {
        assertThat(GVariantText.string(text)).isEqualTo(quoted);
    }

    static Stream<Arguments> strings() {
        return Stream.of(
                Arguments.of("", "''"),
                Arguments.of("srv-01 is down", "'srv-01 is down'"),
                Arguments.of("it's \"down\"", "'it\\'s \"down\"'"),
                Arguments.of("a\\', <byte 2>, '", "'a\\\\\\', <byte 2>, \\''"),
                Arguments.of("two\nlines", "'two\\nlines'"),
                Arguments.of("Büro \uD83D\uDDA5", "'Büro \uD83D\uDDA5'"),
                Arguments.of("nul\0bell\u0007half\uD83D", "'nul\uFFFDbell\uFFFDhalf\uFFFD'"));
    }

    @Test
    void aHostNameInAngleBracketsIsNoMarkup() {
        assertThat(SessionBusNotifications.withoutMarkup("<b>R&D</b> &lt;"))
                .isEqualTo("&lt;b&gt;R&amp;D&lt;/b&gt; &amp;lt;");
    }
}
