package io.github.rdpmedic.model;

import java.util.Locale;

/** How a stage ended. */
public enum Outcome {
    OK,
    WARN,
    FAIL,
    /** Not tried, because an earlier stage failed or the depth of the check did not ask for it. */
    SKIPPED;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
