package io.github.rdpmedic.ui.about;

import java.util.List;

/** What the window about the program says, in words. */
record AboutState(String version, List<Line> lines) {

    AboutState {
        lines = List.copyOf(lines);
    }

    /** @param name stays the same in every language */
    record Line(String name, String label, String value) {}
}
