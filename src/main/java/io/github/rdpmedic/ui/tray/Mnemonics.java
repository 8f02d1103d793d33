package io.github.rdpmedic.ui.tray;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Chooses the letter that picks each entry of a menu: the first of its title that no other entry has. */
final class Mnemonics {

    private final Set<Integer> taken = new HashSet<>();

    /** One index into each title, in the same order; none where every letter is taken. */
    static List<OptionalInt> of(List<String> titles) {
        Mnemonics mnemonics = new Mnemonics();
        List<OptionalInt> chosen = new ArrayList<>();
        titles.forEach(title -> chosen.add(mnemonics.choose(title)));
        return chosen;
    }

    /** Only what a keyboard of any language has as a key of its own. */
    private OptionalInt choose(String title) {
        for (int i = 0; i < title.length(); i++) {
            int letter = Character.toUpperCase(title.charAt(i));
            boolean hasKey = (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9');
            if (hasKey && taken.add(letter)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }
}
