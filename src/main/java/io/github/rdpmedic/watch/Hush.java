package io.github.rdpmedic.watch;

import io.github.rdpmedic.model.Target;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a person will hear of once it is no longer quiet, beside what still lasts then. Pure.
 *
 * @param on it is quiet, or was and the summary is still to come
 * @param passed hosts that were lost while it was quiet and were back before it ended
 */
record Hush(boolean on, Set<Target> passed) {

    static final Hush NONE = new Hush(false, Set.of());
    static final Hush BEGUN = new Hush(true, Set.of());

    Hush {
        passed = Collections.unmodifiableSet(new LinkedHashSet<>(passed));
    }

    Hush passing(Target target) {
        Set<Target> more = new LinkedHashSet<>(passed);
        more.add(target);
        return new Hush(on, more);
    }
}
