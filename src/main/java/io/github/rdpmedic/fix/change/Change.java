package io.github.rdpmedic.fix.change;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.platform.Registry;
import java.util.Optional;

/**
 * One step of a fix: it can be written down, done, looked at, and taken back. Doing or taking back twice is
 * the same as once, so a program that was killed halfway can simply go on.
 */
public sealed interface Change permits FileContent, FileMove, RdpFileSetting, RegistryValue, MtuValue, SystemAction {

    /** Where the thing that the change is about stands now. */
    enum Standing {
        BEFORE,
        AFTER,
        /** Somebody else changed it since; it is left as it is. */
        OTHER
    }

    /** Exactly what changes: file, key or command, before and after. */
    Message describe();

    /** The same for taking it back: after and before. Only asked of what is {@link #revocable}. */
    Message describeUndo();

    boolean needsElevation();

    /** What it does to the registry, for one question about all that belongs together. */
    default Optional<Registry.Write> registryWrite() {
        return Optional.empty();
    }

    /** False for what has no way back, such as an emptied cache. */
    boolean revocable();

    Standing standing(ChangePorts ports) throws ChangeFailedException;

    /** Brings {@link Standing#BEFORE} to {@link Standing#AFTER}. The engine asks for the standing first. */
    void apply(ChangePorts ports) throws ChangeFailedException;

    /** Brings {@link Standing#AFTER} to {@link Standing#BEFORE}. The engine asks for the standing first. */
    void undo(ChangePorts ports) throws ChangeFailedException;

    /** The trial was passed: what was set for the time being is set for good. */
    default void keep(ChangePorts ports) throws ChangeFailedException {}

    /** Removes what a killed program left lying about halfway through this change. */
    default void tidy() throws ChangeFailedException {}
}
