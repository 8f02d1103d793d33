package io.github.rdpmedic.ui.tray;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class MnemonicsTest {

    @Test
    void everyEntryGetsTheFirstLetterThatIsFree() {
        assertThat(Mnemonics.of(List.of("Open", "Check all", "Quick fixes", "Quit")))
                .containsExactly(index(0), index(0), index(0), index(1));
    }

    @Test
    void whatHasNoKeyOfItsOwnIsPassedOver() {
        assertThat(Mnemonics.of(List.of("Öffnen", "…", " 7 more"))).containsExactly(index(1), none(), index(1));
    }

    @Test
    void anEntryWhoseLettersAreAllTakenGoesWithout() {
        assertThat(Mnemonics.of(List.of("ab", "ba", "Ab"))).containsExactly(index(0), index(0), none());
    }

    private static OptionalInt index(int index) {
        return OptionalInt.of(index);
    }

    private static OptionalInt none() {
        return OptionalInt.empty();
    }
}
