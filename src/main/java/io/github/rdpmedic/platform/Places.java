package io.github.rdpmedic.platform;

import java.nio.file.Path;

/**
 * Where this platform wants the program's files.
 *
 * @param config settings and targets
 * @param data history, journal, pins
 * @param policy the machine-wide policy file; need not exist
 */
public record Places(Path config, Path data, Path policy) {

    /** Everything below one directory, as {@code --config DIR} asks. The machine-wide policy still holds. */
    public Places isolatedIn(Path directory) {
        return new Places(directory, directory, policy);
    }
}
