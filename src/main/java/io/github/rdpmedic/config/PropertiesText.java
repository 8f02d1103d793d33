package io.github.rdpmedic.config;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.configuration2.PropertiesConfiguration;
import org.apache.commons.configuration2.PropertiesConfigurationLayout;
import org.apache.commons.configuration2.convert.DisabledListDelimiterHandler;
import org.apache.commons.configuration2.ex.ConfigurationException;

/** A properties file in memory: keys and values, and around them what a person wrote. Nothing is interpolated. */
final class PropertiesText {

    private final FileText source;
    private final KeptLines lines = new KeptLines();
    private final PropertiesConfiguration configuration = new PropertiesConfiguration();

    private PropertiesText(FileText source) {
        this.source = source;
        configuration.setInterpolator(null);
        configuration.setIncludesAllowed(false);
        configuration.setListDelimiterHandler(DisabledListDelimiterHandler.INSTANCE);
        configuration.setIOFactory(lines);
        configuration.getLayout().setLineSeparator(source.lineSeparator());
    }

    static PropertiesText empty() {
        return new PropertiesText(FileText.NEW);
    }

    /** @throws Fault at the first line that cannot be read */
    static PropertiesText parse(byte[] bytes) throws Fault {
        PropertiesText file = new PropertiesText(FileText.decode(bytes));
        try {
            file.configuration.read(new StringReader(file.source.text()));
        } catch (ConfigurationException | IOException e) {
            throw e.getCause() instanceof Fault fault ? fault : Fault.inFile("fault.unreadable", e.getMessage());
        }
        file.takeLoneCommentsForTheHeader();
        return file;
    }

    /** Comments without a property are a footer to the library; what is added later belongs below them. */
    private void takeLoneCommentsForTheHeader() {
        PropertiesConfigurationLayout layout = configuration.getLayout();
        if (layout.getKeys().isEmpty() && layout.getFooterComment() != null) {
            String comments = layout.getFooterComment().stripTrailing();
            layout.setHeaderComment(comments.isEmpty() ? null : comments);
            layout.setFooterComment(null);
        }
    }

    /** In the order of the file. */
    List<String> keys() {
        return List.copyOf(configuration.getLayout().getKeys());
    }

    /** Without surrounding white space. */
    Optional<String> value(String key) {
        return Optional.ofNullable(configuration.getString(key)).map(String::strip);
    }

    /** 1-based; 0 for a key that came after the file was read. */
    int line(String key) {
        return lines.line(key).orElse(0);
    }

    /** Changes the value in its place, or adds the key at the end. */
    void put(String key, String value) {
        configuration.setProperty(key, value);
    }

    boolean hasHeader() {
        return configuration.getLayout().getHeaderComment() != null;
    }

    /** @param comment its lines, without comment characters */
    void header(String comment) {
        configuration.getLayout().setHeaderComment(comment);
    }

    /** @param comment its lines, without comment characters */
    void comment(String key, String comment) {
        configuration.getLayout().setComment(key, comment);
    }

    /** Sets the key off from what stands above it by one blank line. */
    void startParagraph(String key) {
        configuration.getLayout().setBlankLinesBefore(key, 1);
    }

    /**
     * Removes the keys with the comments that touch them. Comments that a blank line sets off from the first of
     * them belong to more than these keys, and stay.
     */
    void remove(Collection<String> keys) {
        PropertiesConfigurationLayout layout = configuration.getLayout();
        List<String> order = new ArrayList<>(layout.getKeys());
        int first = order.stream()
                .filter(keys::contains)
                .mapToInt(order::indexOf)
                .findFirst()
                .orElse(order.size());
        Optional<String> next =
                order.stream().skip(first).filter(key -> !keys.contains(key)).findFirst();
        if (first < order.size()) {
            int blankLines = layout.getBlankLinesBefore(order.get(first));
            keptComment(layout.getComment(order.get(first)))
                    .ifPresentOrElse(
                            comment -> moveComment(comment, blankLines, next),
                            () -> next.ifPresent(key -> layout.setBlankLinesBefore(key, blankLines)));
        }
        keys.forEach(configuration::clearProperty);
    }

    /** Brings the keys into this order, and keeps equal ones as they are; what stands above a line goes with it. */
    void sort(Comparator<String> comparator) {
        List<String> before = keys();
        List<String> order = before.stream().sorted(comparator).toList();
        if (order.equals(before)) {
            return;
        }
        List<Line> moved = order.stream().map(this::lineOf).toList();
        before.forEach(configuration::clearProperty);
        moved.forEach(line -> line.putInto(configuration));
    }

    private Line lineOf(String key) {
        PropertiesConfigurationLayout layout = configuration.getLayout();
        return new Line(
                key,
                configuration.getString(key),
                Optional.ofNullable(layout.getComment(key)),
                layout.getBlankLinesBefore(key),
                layout.getSeparator(key));
    }

    private record Line(String key, String value, Optional<String> comment, int blankLines, String separator) {

        void putInto(PropertiesConfiguration configuration) {
            configuration.setProperty(key, value);
            PropertiesConfigurationLayout layout = configuration.getLayout();
            layout.setComment(key, comment.orElse(null));
            layout.setBlankLinesBefore(key, blankLines);
            layout.setSeparator(key, separator);
        }
    }

    /** Removes the keys alone; what stands above one of them goes to the next line. */
    void clear(Collection<String> keys) {
        PropertiesConfigurationLayout layout = configuration.getLayout();
        for (String key : keys) {
            List<String> order = new ArrayList<>(layout.getKeys());
            int blankLines = layout.getBlankLinesBefore(key);
            String comment = layout.getComment(key);
            if (comment != null) {
                moveComment(
                        comment,
                        blankLines,
                        order.stream().skip(order.indexOf(key) + 1L).findFirst());
            }
            configuration.clearProperty(key);
        }
    }

    private static Optional<String> keptComment(String comment) {
        int blank = comment == null ? -1 : comment.lastIndexOf("\n\n");
        return blank < 0
                ? Optional.empty()
                : Optional.of(comment.substring(0, blank).stripTrailing());
    }

    private void moveComment(String comment, int blankLines, Optional<String> next) {
        PropertiesConfigurationLayout layout = configuration.getLayout();
        if (next.isPresent()) {
            String key = next.get();
            String below = layout.getComment(key) == null ? "" : "\n" + layout.getComment(key);
            layout.setComment(key, comment + "\n".repeat(layout.getBlankLinesBefore(key)) + below);
            layout.setBlankLinesBefore(key, blankLines);
        } else {
            String below = layout.getFooterComment() == null ? "" : "\n" + layout.getFooterComment();
            layout.setFooterComment("\n".repeat(blankLines) + comment + below);
        }
    }

    byte[] bytes() {
        StringWriter written = new StringWriter();
        try {
            configuration.write(written);
        } catch (ConfigurationException e) {
            throw new IllegalStateException(e);
        } catch (IOException notInMemory) {
            throw new UncheckedIOException(notInMemory);
        }
        return source.encode(written.toString());
    }
}
