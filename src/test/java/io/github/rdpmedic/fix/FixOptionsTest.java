package io.github.rdpmedic.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rdpmedic.fix.change.Term;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FixOptionsTest {

    @Test
    void whatWasNotGivenIsEmpty() throws FixRefusedException {
        assertThat(FixOptions.NONE.number(FixOption.MTU, 576, 9000)).isEmpty();
        assertThat(FixOptions.NONE.path(FixOption.FILE)).isEmpty();
        assertThat(FixOptions.NONE.term()).isEmpty();
        assertThat(FixOptions.NONE.all(FixOption.SET)).isEmpty();
        assertThat(FixOptions.NONE.has(FixOption.BREAK_SIGNATURE)).isFalse();
    }

    @Test
    void severalValuesKeepTheirOrderAndASingleOneIsTheLast() {
        FixOptions options =
                FixOptions.NONE.with(FixOption.SET, "a:i:1", "b:i:2").with(FixOption.SET, "c:i:3");

        assertThat(options.all(FixOption.SET)).containsExactly("a:i:1", "b:i:2", "c:i:3");
        assertThat(options.text(FixOption.SET)).contains("c:i:3");
    }

    @ParameterizedTest
    @CsvSource({"session, ", "1h, PT1H", "24h, PT24H", "7d, P7D", "1s, PT1S"})
    void aTermIsASessionOrADuration(String text, Duration length) throws FixRefusedException {
        assertThat(FixOptions.NONE.with(FixOption.FOR, text).term())
                .contains(length == null ? new Term.Session() : new Term.Lasting(length));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "forever", "0s", "8d", "-1h", "1", "PT-5S"})
    void aTermThatIsNoneOrTooLongIsRefusedWithTheRemedy(String text) {
        assertThatThrownBy(() -> FixOptions.NONE.with(FixOption.FOR, text).term())
                .isInstanceOf(FixRefusedException.class)
                .hasMessage("--for takes session, or a time such as 1h or 24h up to 7d, not \"" + text + "\".")
                .extracting(e -> ((FixRefusedException) e).reason())
                .isEqualTo(FixRefusedException.Reason.BAD_OPTION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "575", "9001", "1400.5", "-1400", "99999999999", "0x578", "１４００"})
    void aNumberOutsideItsRangeIsRefusedWithTheRange(String text) {
        assertThatThrownBy(() -> FixOptions.NONE.with(FixOption.MTU, text).number(FixOption.MTU, 576, 9000))
                .isInstanceOf(FixRefusedException.class)
                .hasMessage("--mtu takes a whole number from 576 to 9000, not \"" + text + "\".");
    }
}
