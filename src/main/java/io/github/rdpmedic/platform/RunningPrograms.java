package io.github.rdpmedic.platform;

import java.util.List;
import java.util.Set;

/** The programs that this person has running now. */
@FunctionalInterface
public interface RunningPrograms {

    /** @param name without directory and without {@code .exe} */
    record Running(String name, long pid) {}

    /** @param names lower-case, without directory and without {@code .exe} */
    List<Running> named(Set<String> names);
}
