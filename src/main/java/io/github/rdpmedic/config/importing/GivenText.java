package io.github.rdpmedic.config.importing;

import io.github.rdpmedic.model.TargetOptions;
import java.util.Optional;

/** Text of another program, made fit to be shown and saved. */
final class GivenText {

    private GivenText() {}

    /** Without anything that breaks a line or hides in it. */
    static String line(String given) {
        return given.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    /** Lines that end with {@code \n}; what is beyond the longest note is cut off. */
    static Optional<String> note(String given) {
        String clean = given.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\t', ' ')
                .codePoints()
                .filter(c -> c == '\n' || !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        String cut = clean.substring(0, Math.min(clean.length(), TargetOptions.MAX_NOTE));
        return Optional.of(cut.strip()).filter(TargetOptions::isNote);
    }
}
