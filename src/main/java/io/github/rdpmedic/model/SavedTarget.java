package io.github.rdpmedic.model;

/** A target with what a person says of it. */
public record SavedTarget(Target target, TargetOptions options) {

    public SavedTarget(Target target) {
        this(target, TargetOptions.NONE);
    }
}
