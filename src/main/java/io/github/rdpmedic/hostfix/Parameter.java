package io.github.rdpmedic.hostfix;

import java.util.regex.Pattern;

/**
 * What a script is told.
 *
 * @param name letters only; the name of the variable in the script
 * @param form what a value has to match as a whole
 */
public record Parameter(String name, Pattern form, String defaultValue) {

    static Parameter of(String name, String form, String defaultValue) {
        return new Parameter(name, Pattern.compile(form), defaultValue);
    }
}
