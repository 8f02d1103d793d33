package io.github.rdpmedic.probe;

/** What a series of whole echoes says about a path. */
sealed interface MtuVerdict {

    /** Packets of this size pass whole, and larger ones are refused or do not fit the interface. */
    record Measured(int pathMtu) implements MtuVerdict {}

    /**
     * Larger packets vanish without a word, while smaller ones pass and large ones pass when they may be split.
     *
     * @param largestPassed bytes
     * @param smallestLost bytes; one more than {@code largestPassed} when the search came to its end
     * @param confirmed false when this PC cannot send an echo that may be split, so that the host itself may be
     *     what leaves large echoes unanswered
     */
    record BlackHole(int largestPassed, int smallestLost, boolean confirmed) implements MtuVerdict {
        boolean isExact() {
            return smallestLost == largestPassed + 1;
        }
    }

    /** Nothing was learnt, and nothing is bad: no echo passes at all, or the host answers only small ones. */
    record Unknown(String technical) implements MtuVerdict {}
}
