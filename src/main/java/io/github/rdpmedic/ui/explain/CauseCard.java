package io.github.rdpmedic.ui.explain;

import java.util.List;

/**
 * One cause as it is shown, in the reader's language.
 *
 * @param share how much speaks for it, 0 to 1
 * @param test what would decide whether it is this one
 * @param corrections of what is often said about it
 */
public record CauseCard(
        String title,
        double share,
        String shareSpoken,
        List<String> evidenceFor,
        List<String> evidenceAgainst,
        String test,
        List<String> corrections) {

    public CauseCard {
        evidenceFor = List.copyOf(evidenceFor);
        evidenceAgainst = List.copyOf(evidenceAgainst);
        corrections = List.copyOf(corrections);
    }
}
