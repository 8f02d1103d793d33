package io.github.rdpmedic.config.importing;

import io.github.rdpmedic.model.TargetOptions;
import java.util.Arrays;
import java.util.Optional;

/**
 * The folders in which another program keeps an entry, as the one group that it gets here.
 *
 * @param text the names, outermost first; empty for none
 */
record GroupPath(String text) {

    static final GroupPath TOP = new GroupPath("");

    private static final String BETWEEN = " / ";

    /** @param separator between the names, such as the backslash of Devolutions */
    static GroupPath of(String path, char separator) {
        GroupPath group = TOP;
        for (String name : path.split("[" + (separator == '\\' ? "\\\\" : separator) + "]")) {
            group = group.below(name);
        }
        return group;
    }

    GroupPath below(String name) {
        String clean = GivenText.line(name);
        return clean.isEmpty() ? this : new GroupPath(text.isEmpty() ? clean : text + BETWEEN + clean);
    }

    /** Where all of them are too long, the outermost are left out. */
    Optional<String> group() {
        String[] names = text.split(BETWEEN);
        for (int first = 0; first < names.length; first++) {
            String group = String.join(BETWEEN, Arrays.copyOfRange(names, first, names.length));
            if (TargetOptions.isGroup(group)) {
                return Optional.of(group);
            }
        }
        return Optional.empty();
    }
}
