package io.github.rdpmedic.ui.targets.importing;

import io.github.rdpmedic.config.importing.Candidate;
import io.github.rdpmedic.model.SavedTarget;
import java.util.Optional;

/**
 * A machine that can be ticked, made fit to be shown.
 *
 * @param what whether it is new, and what it is when it is no Remote Desktop host
 * @param sources the programs that know it
 * @param details each find with its place, and what differs; a line each
 * @param proposed whether it is ticked at first
 * @param candidate to be saved when it is ticked
 * @param gone to be removed when it is ticked
 */
record ImportRow(
        Kind kind,
        String what,
        String name,
        String address,
        String group,
        String sources,
        String details,
        boolean proposed,
        Optional<Candidate> candidate,
        Optional<SavedTarget> gone) {

    enum Kind {
        NEW,
        CHANGED,
        GONE,
        SAME
    }
}
