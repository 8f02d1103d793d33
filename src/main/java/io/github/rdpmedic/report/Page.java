package io.github.rdpmedic.report;

import java.util.List;
import java.util.function.UnaryOperator;

/** The report as it is read: sections of lines, in no format yet. */
record Page(String title, String made, List<Section> sections) {

    Page {
        sections = List.copyOf(sections);
    }

    record Section(String title, List<Line> lines) {
        Section {
            lines = List.copyOf(lines);
        }
    }

    /** @param label empty for a line that speaks for itself */
    record Line(String label, String text) {
        static Line of(String text) {
            return new Line("", text);
        }
    }

    /** The same with every text changed. */
    Page map(UnaryOperator<String> change) {
        return new Page(
                change.apply(title),
                made,
                sections.stream()
                        .map(section -> new Section(
                                section.title(),
                                section.lines().stream()
                                        .map(line -> new Line(line.label(), change.apply(line.text())))
                                        .toList()))
                        .toList());
    }
}
