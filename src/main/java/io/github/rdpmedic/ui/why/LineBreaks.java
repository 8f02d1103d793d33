package io.github.rdpmedic.ui.why;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Breaks text into lines: at spaces, else after a separator of a technical name, else anywhere. Pure. */
final class LineBreaks {

    private static final String SEPARATORS = "_-./:,";

    private LineBreaks() {}

    /** @param fits whether a line is narrow enough; the last line ends in "…" when text is left over */
    static List<String> of(String text, int mostLines, Predicate<String> fits) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip();
        while (!rest.isEmpty()) {
            if (fits.test(rest)) {
                lines.add(rest);
                return lines;
            }
            int longest = longestFit(rest, fits);
            if (lines.size() == mostLines - 1) {
                lines.add(ellipsis(rest, longest, fits));
                return lines;
            }
            int end = breakBefore(rest, longest);
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        return lines;
    }

    private static int longestFit(String text, Predicate<String> fits) {
        int end = 1;
        while (end < text.length() && fits.test(text.substring(0, end + 1))) {
            end++;
        }
        return end;
    }

    private static int breakBefore(String text, int end) {
        int space = text.lastIndexOf(' ', end);
        if (space > 0) {
            return space;
        }
        for (int i = end; i > 1; i--) {
            if (SEPARATORS.indexOf(text.charAt(i - 1)) >= 0) {
                return i;
            }
        }
        return end;
    }

    private static String ellipsis(String text, int end, Predicate<String> fits) {
        int cut = end;
        while (cut > 1 && !fits.test(text.substring(0, cut) + "…")) {
            cut--;
        }
        return text.substring(0, cut).strip() + "…";
    }
}
