package io.github.rdpmedic.ui.explain;

import java.util.List;
import java.util.Optional;

/**
 * What the window "Explain an error code" answers, in the reader's language.
 *
 * @param hint what to type, or what is wrong with what was typed
 * @param corrections of what is often said about the codes
 * @param seen what the probe saw of the chosen host
 * @param causesTitle empty when there is no cause to show
 * @param causesNote how to learn more
 * @param ruledOut the causes that the evidence excludes, in one text
 */
record ExplainState(
        Optional<String> hint,
        List<Code> codes,
        List<String> corrections,
        Optional<String> seen,
        Optional<String> causesTitle,
        Optional<String> causesNote,
        List<CauseCard> causes,
        Optional<String> ruledOut,
        List<Remedy> remedies) {

    ExplainState {
        codes = List.copyOf(codes);
        corrections = List.copyOf(corrections);
        causes = List.copyOf(causes);
        remedies = List.copyOf(remedies);
    }

    /** Nothing was asked yet, or nothing that can be answered. */
    boolean isEmpty() {
        return codes.isEmpty() && seen.isEmpty();
    }

    /**
     * @param hex the number alone
     * @param title the number in both notations, and its official name
     * @param certainty how well that is known, and who says so
     * @param elsewhere what else the same number stands for
     */
    record Code(String hex, String title, String meaning, String certainty, Optional<String> elsewhere) {}
}
