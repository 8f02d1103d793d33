package io.github.rdpmedic.model;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * A text for a person, not yet in any language. The words stand in the bundle {@code texts} beside the
 * class that says them, so a message can be made in a pure room and shown in the reader's language.
 *
 * @param bundle base name of the resource bundle, empty for {@linkplain #verbatim verbatim} text
 * @param key key in that bundle, or the text itself when verbatim
 * @param arguments what {@link MessageFormat} fills in; a {@link Message} among them is rendered too
 */
public record Message(String bundle, String key, List<Object> arguments) {

    /** Says nothing. */
    public static final Message NONE = verbatim("");

    public Message {
        arguments = List.copyOf(arguments);
    }

    /** The text {@code key} from the bundle beside {@code speaker}. */
    public static Message of(Class<?> speaker, String key, Object... arguments) {
        return new Message(speaker.getPackageName() + ".texts", key, List.of(arguments));
    }

    /** Text that is the same in every language: an address, a name from a specification. */
    public static Message verbatim(String text) {
        return new Message("", text, List.of());
    }

    /** The words in the language of {@code locale}, English where a translation is missing. */
    public String in(Locale locale) {
        if (bundle.isEmpty()) {
            return key;
        }
        ResourceBundle texts = ResourceBundle.getBundle(
                bundle, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Object[] rendered = arguments.stream()
                .map(argument -> argument instanceof Message message ? message.in(locale) : argument)
                .toArray();
        return new MessageFormat(texts.getString(key), locale).format(rendered);
    }

    /** The words in the language of this PC. */
    @Override
    public String toString() {
        return in(Locale.getDefault(Locale.Category.DISPLAY));
    }
}
