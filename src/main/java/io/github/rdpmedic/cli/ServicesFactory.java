package io.github.rdpmedic.cli;

import java.nio.file.Path;
import java.util.Optional;

/** Wires the house for one run of the program. */
@FunctionalInterface
public interface ServicesFactory {

    /**
     * Opens nothing yet; the parts do when they are asked for.
     *
     * @param configDirectory where everything that the program writes goes; empty for the platform's own place
     */
    Services open(Optional<Path> configDirectory);
}
