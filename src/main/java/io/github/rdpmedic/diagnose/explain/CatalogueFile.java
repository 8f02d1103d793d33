package io.github.rdpmedic.diagnose.explain;

import io.github.rdpmedic.model.Message;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the data file of one list of numbers. Its columns stand in its second line. */
final class CatalogueFile {

    private static final int COLUMNS = 7;
    private static final String NOTHING = "-";

    private CatalogueFile() {}

    static Map<Long, ErrorCode> read(NumberSpace space) {
        Map<Long, ErrorCode> codes = new LinkedHashMap<>();
        for (String line : lines(space.id() + ".tsv")) {
            ErrorCode code = code(space, line.split("\t"));
            if (codes.put(code.value(), code) != null) {
                throw new IllegalStateException(code.hex() + " stands twice in " + space.id());
            }
        }
        return codes;
    }

    private static List<String> lines(String file) {
        InputStream resource = CatalogueFile.class.getResourceAsStream(file);
        if (resource == null) {
            throw new IllegalStateException(file + " is missing from this installation");
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ErrorCode code(NumberSpace space, String[] columns) {
        if (columns.length != COLUMNS) {
            throw new IllegalStateException(space.id() + ": " + String.join(" ", columns));
        }
        Message meaning = new Message(
                CatalogueFile.class.getPackageName() + ".texts", "meaning", List.of(columns[5], columns[6]));
        return new ErrorCode(
                space,
                Long.decode(columns[0]),
                Optional.of(columns[1]).filter(name -> !name.equals(NOTHING)),
                meaning,
                columns[4],
                Certainty.valueOf(columns[2].toUpperCase(Locale.ROOT)),
                causes(columns[3]));
    }

    private static List<Cause> causes(String column) {
        if (column.equals(NOTHING)) {
            return List.of();
        }
        return Arrays.stream(column.split(" "))
                .map(id -> Cause.valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_')))
                .toList();
    }
}
