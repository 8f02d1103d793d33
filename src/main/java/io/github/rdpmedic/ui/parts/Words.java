package io.github.rdpmedic.ui.parts;

import io.github.rdpmedic.model.Message;
import java.util.Locale;

/**
 * The texts of one package in one language.
 *
 * @param speaker a class beside whose bundle {@code texts} the words stand
 */
public record Words(Class<?> speaker, Locale locale) {

    /** In the language of this PC. */
    public static Words of(Class<?> speaker) {
        return new Words(speaker, Locale.getDefault(Locale.Category.DISPLAY));
    }

    public String get(String key, Object... arguments) {
        return Message.of(speaker, key, arguments).in(locale);
    }

    public String get(Message message) {
        return message.in(locale);
    }
}
