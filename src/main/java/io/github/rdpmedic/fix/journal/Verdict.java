package io.github.rdpmedic.fix.journal;

/** Whether a fix helped, in the order of the exit codes of the interface. */
public enum Verdict {
    /** Done, read back, and the target, when there is one, is better off. Also: it was already so. */
    APPLIED,
    NO_DIFFERENCE,
    /** The target is worse off than before; the person is asked whether to take it back. */
    WORSE,
    /** Nothing is changed, or everything was taken back. */
    FAILED,
    REFUSED_ELEVATION
}
