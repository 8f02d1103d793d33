package io.github.rdpmedic.report;

import java.util.ArrayList;
import java.util.List;

/** A report as plain text, for a terminal, a mail or a ticket. */
final class TextPage {

    private static final int LABEL_WIDTH = 22;

    private TextPage() {}

    static String of(Page page) {
        List<String> lines = new ArrayList<>(List.of(page.title(), page.made()));
        for (Page.Section section : page.sections()) {
            lines.add("");
            lines.add(section.title());
            section.lines().forEach(line -> lines.add("  " + padded(line.label()) + line.text()));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String padded(String label) {
        return label.isEmpty() ? "" : label + " ".repeat(Math.max(1, LABEL_WIDTH - label.length()));
    }
}
