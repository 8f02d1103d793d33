package io.github.rdpmedic.config;

import io.github.rdpmedic.model.Settings;
import java.util.Optional;

/** The settings in {@code settings.properties}. Thread-safe. */
public interface SavedSettings {

    /** The last good content; defaults where the file says nothing. */
    Settings current();

    Optional<ConfigProblem> problem();

    /** Writes the values that differ from what is there; comments, order and unknown keys stay. */
    void save(Settings settings) throws ConfigException;
}
