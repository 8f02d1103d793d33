package io.github.rdpmedic.cli;

import java.util.Collection;

/**
 * A column of text that is as wide as its widest entry.
 *
 * @param width in characters
 */
record Column(int width) {

    /** A single long name must not push everything else out of sight. */
    private static final int WIDEST = 40;

    static Column of(Collection<String> entries) {
        return new Column(
                Math.min(WIDEST, entries.stream().mapToInt(String::length).max().orElse(0)));
    }

    String pad(String entry) {
        return entry + " ".repeat(Math.max(0, width - entry.length()));
    }

    String blank() {
        return " ".repeat(width);
    }
}
