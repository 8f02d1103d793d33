package io.github.rdpmedic.config.importing;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Lists that a person or another monitor keeps: one host a line, {@code name,host[,port]}, or a table whose header
 * says which column is which.
 */
final class ListFiles implements FileFormat {

    private static final Set<String> HOST = Set.of("host", "hostname", "address", "server", "computer", "ip");
    private static final Set<String> NAME = Set.of("name", "displayname", "label", "title");
    private static final Set<String> KIND = Set.of("connectiontype", "protocol");

    @Override
    public SourceId id() {
        return SourceId.LIST;
    }

    /** Not every text in a folder is a list of hosts, so one has to be named. */
    @Override
    public boolean isNamed(String name) {
        return false;
    }

    @Override
    public boolean recognises(ImportFile file) {
        return !file.isXml() && !file.isJson() && file.text().indexOf('\0') < 0;
    }

    @Override
    public void read(ImportFile file, Findings findings) {
        List<DelimitedText.Row> rows = DelimitedText.parse(file.text());
        if (rows.isEmpty()) {
            return;
        }
        List<String> header = rows.get(0).cells().stream()
                .map(cell -> cell.toLowerCase(Locale.ROOT))
                .toList();
        int host = column(header, HOST);
        if (host < 0) {
            rows.forEach(row -> findings.add(plain(row)));
            return;
        }
        int kind = column(header, KIND);
        rows.stream()
                .skip(1)
                .filter(row ->
                        kind < 0 || row.cell(kind).toUpperCase(Locale.ROOT).startsWith("RDP"))
                .forEach(row -> findings.add(new Raw(
                        row.line(), row.cell(column(header, NAME)), row.cell(host), row.cell(header.indexOf("port")))));
    }

    private static int column(List<String> header, Set<String> names) {
        return header.stream()
                .filter(names::contains)
                .findFirst()
                .map(header::indexOf)
                .orElse(-1);
    }

    private static Raw plain(DelimitedText.Row row) {
        return row.cells().size() == 1
                ? new Raw(row.line(), "", row.cell(0), "")
                : new Raw(row.line(), row.cell(0), row.cell(1), row.cell(2));
    }
}
