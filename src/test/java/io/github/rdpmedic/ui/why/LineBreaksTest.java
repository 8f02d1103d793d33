package io.github.rdpmedic.ui.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How the few words below a step are broken. */
class LineBreaksTest {

    private static List<String> broken(String text, int width) {
        return LineBreaks.of(text, 3, line -> line.length() <= width);
    }

    @Test
    void atSpacesFirst() {
        assertThat(broken("TCP 3389 open", 9)).containsExactly("TCP 3389", "open");
    }

    @Test
    void elseAfterASeparatorOfATechnicalName() {
        assertThat(broken("SSL_CERT_NOT_ON_SERVER", 16)).containsExactly("SSL_CERT_NOT_ON_", "SERVER");
    }

    @Test
    void elseAnywhere() {
        assertThat(broken("abcdefghij", 4)).containsExactly("abcd", "efgh", "ij");
    }

    @Test
    void whatDoesNotFitEndsInAnEllipsis() {
        assertThat(broken("one two three four five six", 5)).containsExactly("one", "two", "thre…");
    }

    @Test
    void aWidthOfNothingEndsTooAndLosesOnlyText() {
        assertThat(broken("abc", 0)).hasSizeLessThanOrEqualTo(3);
        assertThat(broken("", 5)).isEmpty();
    }
}
