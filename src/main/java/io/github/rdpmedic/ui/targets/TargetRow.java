package io.github.rdpmedic.ui.targets;

import io.github.rdpmedic.model.State;
import io.github.rdpmedic.model.Target;

/**
 * One saved host as the list shows it; every text is ready to be shown.
 *
 * @param state what is known of it now
 * @param group empty when it is in none
 * @param note its first line
 * @param source who says that it is to be watched: the person, a central list or the program it was taken over from
 * @param managed stands in a central list, so it is changed only there
 */
record TargetRow(
        Target target,
        State state,
        String name,
        String address,
        String group,
        String cause,
        String note,
        String source,
        boolean managed) {}
