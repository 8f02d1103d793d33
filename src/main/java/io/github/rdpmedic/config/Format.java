package io.github.rdpmedic.config;

/**
 * What the keys of one file mean.
 *
 * @param <T> an immutable value with {@code equals}
 */
interface Format<T> {

    /** The content of a file that does not exist. */
    T none();

    /** @throws Fault at the first value that cannot be taken over */
    T read(PropertiesText file) throws Fault;

    /** Whether the key means anything; others are kept as they are. */
    boolean knows(String key);
}
