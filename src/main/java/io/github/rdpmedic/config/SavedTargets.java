package io.github.rdpmedic.config;

import io.github.rdpmedic.model.Target;
import java.util.List;
import java.util.Optional;

/** The targets in {@code targets.properties}. Thread-safe. */
public interface SavedTargets {

    /** The last good content, in the order of the file. */
    List<Target> all();

    /** What is wrong with the file now, when something is. */
    Optional<ConfigProblem> problem();

    /** @throws ConfigException when the name is taken or the file cannot be written */
    void add(Target target) throws ConfigException;

    /**
     * Adds them in this order. The saved file gets all of them or none.
     *
     * @throws ConfigException when a name is taken or the file cannot be written
     */
    default void addAll(List<Target> targets) throws ConfigException {
        for (Target target : targets) {
            add(target);
        }
    }

    /**
     * Removes the target of that name, without regard to case.
     *
     * @return false when there was none
     */
    boolean remove(String name) throws ConfigException;

    /** The central list that the target stands in; empty for one that the person saved. */
    default Optional<String> origin(Target target) {
        return Optional.empty();
    }

    /** By saved name, without regard to case. */
    default Optional<Target> named(String name) {
        return all().stream()
                .filter(target -> target.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
