package io.github.rdpmedic.config;

import io.github.rdpmedic.model.Roster;
import io.github.rdpmedic.model.SavedTarget;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.model.TargetOptions;
import java.util.List;
import java.util.Optional;

/** The targets in {@code targets.properties}. Thread-safe. */
public interface SavedTargets {

    /** The last good content, in the order of the file. */
    Roster roster();

    /** What is wrong with the file now, when something is. */
    Optional<ConfigProblem> problem();

    /**
     * Makes these changes one after the other. The file gets all of them or none.
     *
     * @throws ConfigException when a name is taken, a target to change is not there or the file cannot be written
     */
    void edit(List<TargetEdit> edits) throws ConfigException;

    /** The targets of {@link #roster}. */
    default List<Target> all() {
        return roster().targets();
    }

    default TargetOptions options(Target target) {
        return roster().optionsOf(target);
    }

    /** @throws ConfigException when the name is taken or the file cannot be written */
    default void add(Target target) throws ConfigException {
        addAll(List.of(target));
    }

    /**
     * Adds them in this order. The saved file gets all of them or none.
     *
     * @throws ConfigException when a name is taken or the file cannot be written
     */
    default void addAll(List<Target> targets) throws ConfigException {
        edit(targets.stream()
                .<TargetEdit>map(target -> new TargetEdit.Add(new SavedTarget(target)))
                .toList());
    }

    /**
     * Removes the target of that name, without regard to case.
     *
     * @return false when there was none
     */
    default boolean remove(String name) throws ConfigException {
        if (named(name).isEmpty() && problem().isEmpty()) {
            return false;
        }
        edit(List.of(new TargetEdit.Remove(name)));
        return true;
    }

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
