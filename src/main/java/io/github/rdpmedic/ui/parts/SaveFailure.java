package io.github.rdpmedic.ui.parts;

import io.github.rdpmedic.config.ConfigException;
import io.github.rdpmedic.model.Printable;

/** What a person reads when a file could not be written. */
public final class SaveFailure {

    private SaveFailure() {}

    public static String sentence(Exception failure, Words words) {
        return failure instanceof ConfigException config
                ? words.get(config.problem().text())
                : Printable.of(String.valueOf(failure.getMessage()));
    }
}
