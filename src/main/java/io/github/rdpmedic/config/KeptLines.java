package io.github.rdpmedic.config;

import io.github.rdpmedic.model.Printable;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.configuration2.PropertiesConfiguration.IOFactory;
import org.apache.commons.configuration2.PropertiesConfiguration.JupPropertiesReader;
import org.apache.commons.configuration2.PropertiesConfiguration.JupPropertiesWriter;
import org.apache.commons.configuration2.PropertiesConfiguration.PropertiesReader;
import org.apache.commons.configuration2.PropertiesConfiguration.PropertiesWriter;
import org.apache.commons.configuration2.convert.ListDelimiterHandler;

/**
 * Remembers each property with its line and its spelling. What did not change is written as it was read, and what
 * Commons Configuration would pass over in silence (an include, a second value, a lost backslash) is a {@link Fault}.
 */
final class KeptLines implements IOFactory {

    /** The key pattern of Commons Configuration recurses once a character; this stays far below any stack. */
    private static final int MAX_KEY = 200;

    private static final Pattern TOO_LONG_KEY = Pattern.compile("(?:[^\\s=:\\\\]|\\\\.){" + (MAX_KEY + 1) + "}");
    private static final Pattern INCLUDE = Pattern.compile("include(optional)?", Pattern.CASE_INSENSITIVE);

    /** An escape, or in group 1 a character that a backslash does not go with. */
    private static final Pattern ESCAPE =
            Pattern.compile("\\\\(?:u[0-9A-Fa-f]{4}|[^\\p{L}\\p{N}]|[tnrf]|(.))", Pattern.DOTALL);

    private final Map<String, Kept> kept = new LinkedHashMap<>();

    /**
     * @param line 1-based, where the property starts
     * @param spelling its lines as they stand in the file
     */
    private record Kept(int line, String value, List<String> spelling) {}

    Optional<Integer> line(String key) {
        return Optional.ofNullable(kept.get(key)).map(Kept::line);
    }

    @Override
    public PropertiesReader createPropertiesReader(Reader in) {
        return new KeepingReader(in);
    }

    @Override
    public PropertiesWriter createPropertiesWriter(Writer out, ListDelimiterHandler handler) {
        return new KeepingWriter(out, handler);
    }

    private final class KeepingReader extends JupPropertiesReader {

        private final List<String> spelling = new ArrayList<>();
        private int lines;

        KeepingReader(Reader in) {
            super(in);
        }

        @Override
        public String readLine() throws IOException {
            String line = super.readLine();
            if (line != null) {
                lines++;
                spelling.add(line);
                if (line.strip().equals("\\")) {
                    throw Fault.at(lines, "fault.no-separator", line.strip());
                }
            }
            return line;
        }

        @Override
        public String readProperty() throws IOException {
            spelling.clear();
            String property = super.readProperty();
            spelling.subList(0, getCommentLines().size()).clear();
            return property == null ? null : property.stripLeading();
        }

        @Override
        public boolean nextProperty() throws IOException {
            String property = readProperty();
            if (property == null) {
                return false;
            }
            int line = lines - spelling.size() + 1;
            checkSpelling(line, property);
            parseProperty(withoutSeparators(property));
            checkMeaning(line, property);
            kept.put(getPropertyName(), new Kept(line, getPropertyValue(), List.copyOf(spelling)));
            return true;
        }

        /** To the pattern of Commons Configuration these end a line, which they do not in a properties file. */
        private static String withoutSeparators(String property) {
            return property.replace("\u0085", "\\u0085")
                    .replace("\u2028", "\\u2028")
                    .replace("\u2029", "\\u2029");
        }

        private void checkSpelling(int line, String property) throws Fault {
            if (TOO_LONG_KEY.matcher(property).lookingAt()) {
                throw Fault.at(line, "fault.key-too-long", MAX_KEY);
            }
            Matcher escape = ESCAPE.matcher(property);
            while (escape.find()) {
                if (escape.group(1) != null) {
                    throw Fault.at(line, "fault.backslash", Printable.of(escape.group(1)));
                }
            }
        }

        private void checkMeaning(int line, String property) throws Fault {
            String key = getPropertyName();
            if (getPropertySeparator() == null || getPropertySeparator().isBlank()) {
                throw Fault.at(line, "fault.no-separator", Printable.of(property.strip()));
            }
            if (key.isEmpty()) {
                throw Fault.at(line, "fault.no-key");
            }
            if (INCLUDE.matcher(key).matches()) {
                throw Fault.at(line, "fault.include", key);
            }
            if (kept.containsKey(key)) {
                throw Fault.at(
                        line,
                        "fault.key-twice",
                        Printable.of(key),
                        kept.get(key).line());
            }
        }
    }

    private final class KeepingWriter extends JupPropertiesWriter {

        KeepingWriter(Writer out, ListDelimiterHandler handler) {
            super(out, handler, false);
        }

        @Override
        public void writeProperty(String key, Object value, boolean forceSingleLine) throws IOException {
            Kept before = kept.get(key);
            if (before != null && before.value().equals(value)) {
                writeln(String.join(getLineSeparator(), before.spelling()));
            } else {
                super.writeProperty(key, value, forceSingleLine);
            }
        }
    }
}
