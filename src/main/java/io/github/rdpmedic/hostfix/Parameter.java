package io.github.rdpmedic.hostfix;

import io.github.rdpmedic.model.Message;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a script is told.
 *
 * @param name letters only; the name of the variable in the script
 * @param form what a value has to match as a whole
 * @param defaultValue empty when a person has to give one
 * @param choices every value that it can have; empty when they cannot be counted
 */
public record Parameter(String name, Pattern form, String defaultValue, List<String> choices) {

    /** Whether a script only looks. */
    static final Parameter MODE = choice("mode", "apply", "read");

    public Parameter {
        choices = List.copyOf(choices);
    }

    static Parameter of(String name, String form, String defaultValue) {
        return new Parameter(name, Pattern.compile(form), defaultValue, List.of());
    }

    /** A value that only a person knows. */
    static Parameter needed(String name, String form) {
        return of(name, form, "");
    }

    /** The first one is the default. */
    static Parameter choice(String name, String... choices) {
        return new Parameter(name, Pattern.compile(String.join("|", choices)), choices[0], List.of(choices));
    }

    /** Whether it says if the script only looks. */
    public boolean isMode() {
        return equals(MODE);
    }

    /** What it means, in a few words. */
    public Message title() {
        return Message.of(Parameter.class, "parameter." + name);
    }
}
