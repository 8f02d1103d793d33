package io.github.rdpmedic.config;

import io.github.rdpmedic.model.SavedTarget;

/** One change of the saved targets. Names are compared without regard to case. */
public sealed interface TargetEdit {

    /** Puts it at the end. */
    record Add(SavedTarget added) implements TargetEdit {}

    /**
     * Changes the target of that name in its place.
     *
     * @param name what it is called before the change
     */
    record Replace(String name, SavedTarget changed) implements TargetEdit {}

    record Remove(String name) implements TargetEdit {}
}
