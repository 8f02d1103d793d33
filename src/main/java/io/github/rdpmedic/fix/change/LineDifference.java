package io.github.rdpmedic.fix.change;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says which lines leave a text file, or come back into it, where that is all that changes. Pure. */
final class LineDifference {

    /** So much of a line is enough to know it by. */
    private static final int SHOWN_LENGTH = 40;

    private static final int SHOWN_LINES = 3;

    private LineDifference() {}

    /**
     * @param before base 64
     * @param after base 64
     * @return empty when lines were changed, or nothing was
     */
    static Optional<Message> of(Path file, String before, String after) {
        List<String> old = lines(before);
        List<String> now = lines(after);
        return now.size() < old.size()
                ? without(old, now).map(gone -> text("file-lines-out", file, gone, old.size()))
                : without(now, old)
                        .filter(come -> !come.isEmpty())
                        .map(come -> text("file-lines-back", file, come, now.size()));
    }

    /** What {@code all} has more than {@code some}; empty when {@code some} is not {@code all} with lines left out. */
    private static Optional<List<String>> without(List<String> all, List<String> some) {
        List<String> more = new ArrayList<>();
        int next = 0;
        for (String line : all) {
            if (next < some.size() && line.equals(some.get(next))) {
                next++;
            } else {
                more.add(line);
            }
        }
        return next == some.size() ? Optional.of(more) : Optional.empty();
    }

    /** One byte a character: what the bytes mean is not asked. */
    private static List<String> lines(String base64) {
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.ISO_8859_1)
                .lines()
                .toList();
    }

    private static Message text(String key, Path file, List<String> lines, int of) {
        String shown = lines.stream()
                .limit(SHOWN_LINES)
                .map(LineDifference::shortened)
                .collect(Collectors.joining("”, “", "“", lines.size() > SHOWN_LINES ? "”, …" : "”"));
        return Message.of(FileContent.class, key, Printable.of(file.toString()), lines.size(), of, shown);
    }

    private static String shortened(String line) {
        String safe = Printable.of(line);
        return safe.length() > SHOWN_LENGTH ? safe.substring(0, SHOWN_LENGTH) + "…" : safe;
    }
}
