package io.github.rdpmedic.model;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * {@link TargetOptions} as fields of text, by the names that they have in {@code targets.properties} and in exports.
 * The one place to touch for a new option.
 */
public final class OptionText {

    public static final String GROUP = "group";
    public static final String NOTE = "note";
    public static final String MAC = "mac";
    public static final String EVERY = "every";
    public static final String CERTIFICATE_EVERY = "certificate.every";
    public static final String NOTICES = "notices";
    private static final String IMPORTED_SOURCE = "imported.from";
    private static final String IMPORTED_PLACE = "imported.place";

    public static final List<String> FIELDS =
            List.of(GROUP, NOTE, MAC, EVERY, CERTIFICATE_EVERY, NOTICES, IMPORTED_SOURCE, IMPORTED_PLACE);

    private OptionText() {}

    /** A field has a text that it cannot have. */
    public static final class RefusedException extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;
        private final String field;

        RefusedException(String field, String text) {
            super(field + " = " + Printable.of(text));
            this.field = field;
        }

        public String field() {
            return field;
        }
    }

    /**
     * @param text the text of a field; what is blank says nothing
     * @throws RefusedException at the first field that cannot be taken over
     */
    public static TargetOptions read(Function<String, String> text) {
        return new TargetOptions(
                field(text, GROUP, given -> allowed(given, TargetOptions::isGroup)),
                field(text, NOTE, given -> allowed(given, TargetOptions::isNote)),
                field(text, MAC, given -> MacAddress.parse(given).filter(MacAddress::isOneAdapter)),
                new Pace(
                        field(text, EVERY, given -> duration(given, Pace::isEvery)),
                        field(text, CERTIFICATE_EVERY, given -> duration(given, Pace::isCertificate))),
                field(text, NOTICES, OptionText::rule).orElse(NoticeRule.INHERITED),
                origin(text));
    }

    private static <T> Optional<T> field(
            Function<String, String> text, String field, Function<String, Optional<T>> reader) {
        String given = text.apply(field).strip();
        if (given.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(reader.apply(given).orElseThrow(() -> new RefusedException(field, given)));
    }

    private static Optional<String> allowed(String text, Predicate<String> allowed) {
        return Optional.of(text).filter(allowed);
    }

    private static Optional<Duration> duration(String text, Predicate<Duration> allowed) {
        try {
            return Optional.of(DurationText.parse(text)).filter(allowed);
        } catch (IllegalArgumentException noDuration) {
            return Optional.empty();
        }
    }

    private static Optional<NoticeRule> rule(String text) {
        try {
            return Optional.of(NoticeRule.parse(text));
        } catch (IllegalArgumentException noRule) {
            return Optional.empty();
        }
    }

    /** Half of it helps nobody, and is no reason to refuse the rest. */
    private static Optional<ImportOrigin> origin(Function<String, String> text) {
        String source = text.apply(IMPORTED_SOURCE).strip();
        if (source.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new ImportOrigin(source, text.apply(IMPORTED_PLACE).strip()));
        } catch (IllegalArgumentException notWhole) {
            return Optional.empty();
        }
    }

    /** The fields that say something, which {@link #read} reads back. */
    public static Map<String, String> write(TargetOptions options) {
        Map<String, String> fields = new LinkedHashMap<>();
        options.group().ifPresent(group -> fields.put(GROUP, group));
        options.note().ifPresent(note -> fields.put(NOTE, note));
        options.wakeAddress().ifPresent(address -> fields.put(MAC, address.text()));
        options.pace().every().ifPresent(every -> fields.put(EVERY, DurationText.format(every)));
        options.pace().certificate().ifPresent(every -> fields.put(CERTIFICATE_EVERY, DurationText.format(every)));
        if (!options.notices().equals(NoticeRule.INHERITED)) {
            fields.put(NOTICES, options.notices().text());
        }
        options.importedFrom().ifPresent(origin -> {
            fields.put(IMPORTED_SOURCE, origin.source());
            fields.put(IMPORTED_PLACE, origin.place());
        });
        return fields;
    }
}
