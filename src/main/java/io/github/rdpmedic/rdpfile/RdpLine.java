package io.github.rdpmedic.rdpfile;

import java.util.Locale;
import java.util.Optional;

/**
 * One line as it stands in the file.
 *
 * @param text without its end
 * @param end CR LF, LF, CR, or nothing on the last line
 */
record RdpLine(String text, String end) {

    /** The setting on this line, or empty for a line without {@code name:type:value}. */
    Optional<RdpSetting> setting() {
        int first = text.indexOf(':');
        int second = first < 0 ? -1 : text.indexOf(':', first + 1);
        if (first < 1 || second != first + 2) {
            return Optional.empty();
        }
        return Optional.of(
                new RdpSetting(text.substring(0, first), text.charAt(first + 1), text.substring(second + 1)));
    }

    boolean isNamed(String name) {
        return setting()
                .filter(setting -> canonical(setting.name()).equals(canonical(name)))
                .isPresent();
    }

    /** The same place with another type and value; the name keeps the spelling it has. */
    RdpLine with(char type, String value) {
        String name = setting().orElseThrow().name();
        return new RdpLine(new RdpSetting(name, type, value).toString(), end);
    }

    static String canonical(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
