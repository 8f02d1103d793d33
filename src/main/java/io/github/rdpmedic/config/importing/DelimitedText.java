package io.github.rdpmedic.config.importing;

import java.util.ArrayList;
import java.util.List;

/** Comma-separated values after RFC 4180; semicolons and tabs, as spreadsheets write them, are read too. */
final class DelimitedText {

    /** @param line 1-based, where the row begins */
    record Row(int line, List<String> cells) {

        String cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : "";
        }
    }

    private final String text;
    private final char delimiter;
    private final List<Row> rows = new ArrayList<>();
    private int at;
    private int line = 1;

    private DelimitedText(String text) {
        this.text = text;
        this.delimiter = delimiter(text.lines().findFirst().orElse(""));
    }

    /** Blank rows are left out, and so are those that begin with {@code #}. */
    static List<Row> parse(String text) {
        DelimitedText parser = new DelimitedText(text);
        parser.readRows();
        return List.copyOf(parser.rows);
    }

    private static char delimiter(String firstLine) {
        if (firstLine.indexOf('\t') >= 0) {
            return '\t';
        }
        return firstLine.indexOf(';') >= 0 && firstLine.indexOf(',') < 0 ? ';' : ',';
    }

    private void readRows() {
        while (at < text.length()) {
            int begins = line;
            List<String> cells = row();
            boolean blank = cells.stream().allMatch(String::isBlank);
            if (!blank && !cells.get(0).startsWith("#")) {
                rows.add(new Row(begins, cells));
            }
        }
    }

    private List<String> row() {
        List<String> cells = new ArrayList<>();
        while (true) {
            cells.add(text.startsWith("\"", at) ? quoted() : plain());
            if (at >= text.length()) {
                return cells;
            }
            char end = text.charAt(at++);
            if (end != delimiter) {
                if (end == '\r' && text.startsWith("\n", at)) {
                    at++;
                }
                line++;
                return cells;
            }
            if (at == text.length()) {
                cells.add("");
                return cells;
            }
        }
    }

    private String plain() {
        int start = at;
        while (at < text.length() && !endsCell(text.charAt(at))) {
            at++;
        }
        return unguarded(text.substring(start, at).strip());
    }

    private boolean endsCell(char c) {
        return c == delimiter || c == '\n' || c == '\r';
    }

    private String quoted() {
        StringBuilder cell = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '\n') {
                line++;
            }
            if (c != '"') {
                cell.append(c);
            } else if (text.startsWith("\"", at)) {
                cell.append('"');
                at++;
            } else {
                break;
            }
        }
        while (at < text.length() && !endsCell(text.charAt(at))) {
            at++;
        }
        return unguarded(cell.toString());
    }

    /** One row, with its line end. A cell that a spreadsheet would run as a formula gets an apostrophe in front. */
    static String row(List<String> cells) {
        List<String> written = cells.stream()
                .map(cell -> isFormula(cell) ? "'" + cell : cell)
                .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                .toList();
        return String.join(",", written) + "\r\n";
    }

    private static String unguarded(String cell) {
        return cell.startsWith("'") && isFormula(cell) ? cell.substring(1) : cell;
    }

    private static boolean isFormula(String cell) {
        return cell.matches("(?s)'*[=+\\-@\t].*");
    }
}
