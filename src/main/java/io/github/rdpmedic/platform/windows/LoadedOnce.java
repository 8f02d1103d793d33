package io.github.rdpmedic.platform.windows;

import java.util.Optional;
import java.util.function.Supplier;

/** A library of Windows, loaded with the first call: loading costs time, and most runs need none. */
final class LoadedOnce<T> implements Supplier<T> {

    private final Supplier<T> loader;
    private Optional<T> loaded = Optional.empty();

    LoadedOnce(Supplier<T> loader) {
        this.loader = loader;
    }

    @Override
    public synchronized T get() {
        if (loaded.isEmpty()) {
            loaded = Optional.of(loader.get());
        }
        return loaded.get();
    }
}
