package io.github.rdpmedic.config;

import io.github.rdpmedic.platform.Registry;
import java.nio.file.Path;

/** Where an administrator keeps the values that outrank the person's own. */
public final class Policy {

    private final Path place;
    private final ConfigFile.Reading reading;

    private Policy(Path place, ConfigFile.Reading reading) {
        this.place = place;
        this.reading = reading;
    }

    /** @param file need not exist */
    public static Policy of(Path file) {
        return new Policy(file, ConfigFile.Reading.of(file));
    }

    /**
     * The policy of Windows, as {@code rdp-medic.admx} writes it. While the registry sets nothing, the file holds: it
     * lets a portable installation be managed.
     *
     * @param file need not exist
     */
    public static Policy of(Registry registry, Path file) {
        if (!registry.availability().isAvailable()) {
            return of(file);
        }
        return new Policy(RegistryPolicy.PLACE, new RegistryPolicy(registry, ConfigFile.Reading.of(file)));
    }

    <T> ConfigFile<T> with(Format<T> format) {
        return ConfigFile.readOnly(place, reading, format);
    }
}
