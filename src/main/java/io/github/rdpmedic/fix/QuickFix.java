package io.github.rdpmedic.fix;

import io.github.rdpmedic.fix.change.Term;
import io.github.rdpmedic.model.Message;
import java.util.Optional;
import java.util.Set;

/**
 * One remedy on this PC. It reads through ports and decides; it changes nothing itself. What it wants changed it
 * says in a {@link FixPlan}, and the {@link FixEngine} does it, so that it can be taken back. Thread-safe.
 */
public interface QuickFix {

    /** Stable, kebab-case: {@code flush-dns}. */
    String id();

    /** What the menu says. */
    Message title();

    /** What it is called where no window follows: the title without the dots that promise one. */
    default Message name() {
        return title();
    }

    /** What it changes, in one sentence. */
    Message touches();

    boolean needsElevation();

    /** Whether everything that it changes can be put back. */
    boolean reversible();

    /** Whether it can lower the security of this PC. A plan that really does so has a {@link Term}. */
    default boolean weakensSecurity() {
        return false;
    }

    /** Whether it only measures and advises: there is nothing to apply and nothing to take back. */
    default boolean adviceOnly() {
        return false;
    }

    /** Whether it is always about one host, which the evidence or an option has to name. */
    default boolean needsHost() {
        return false;
    }

    /** The options that {@link #plan} understands; others are refused before it is asked. */
    default Set<FixOption> options() {
        return Set.of();
    }

    /** Whether it can be applied now, or why not. May ask the operating system, so it is called off the EDT. */
    Applicability applicability(Evidence evidence);

    /** The same for what the person chose; with no choice it is what {@link #applicability(Evidence)} says. */
    default Applicability applicability(FixOptions options, Evidence evidence) {
        return applicability(evidence);
    }

    /**
     * Reads how things stand and says what would change. Changes nothing. May block, so it is called off the EDT.
     *
     * @throws FixRefusedException when this cannot or must not be done, with the reason
     */
    FixPlan plan(FixOptions options, Evidence evidence) throws FixRefusedException;

    /** Deletes for good what it put aside long ago. The tray program calls it when it starts, off the EDT. */
    default void sweep() {}

    /**
     * Asked once the plan was carried out and every change was read back.
     *
     * @return what is still not as it should be, in one sentence; empty when nothing is amiss
     */
    default Optional<Message> verify(FixPlan plan) {
        return Optional.empty();
    }
}
