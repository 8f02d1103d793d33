package io.github.rdpmedic.model;

import java.util.Locale;

public enum Severity {
    INFO,
    WARNING,
    CRITICAL;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
