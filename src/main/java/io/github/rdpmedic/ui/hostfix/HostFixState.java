package io.github.rdpmedic.ui.hostfix;

import java.util.Optional;

/**
 * What the window of a remedy on the host shows.
 *
 * @param text the summary, later what came of it
 * @param warning what to know before
 * @param detail the script, later what it said
 * @param problem why the script cannot run as the form stands
 * @param busy present while the script runs
 */
record HostFixState(
        Phase phase,
        Mood mood,
        String text,
        Optional<String> warning,
        String detailTitle,
        String detail,
        Optional<String> problem,
        Optional<String> busy) {

    enum Phase {
        ASKING,
        RUNNING,
        ENDED
    }

    enum Mood {
        NEUTRAL,
        GOOD,
        NO_DIFFERENCE,
        BAD
    }
}
