package io.github.rdpmedic.diagnose.explain;

import io.github.rdpmedic.model.Message;

/**
 * One thing that speaks for or against a cause.
 *
 * @param weight positive for, negative against
 */
record Clue(Cause cause, int weight, Message text) {

    /** Where the check stopped. More than all codes and hints together. */
    static final int DECIDES = 100;

    /** A measured fact. */
    static final int SPEAKS = 25;

    /** What is left when nothing else was found. */
    static final int HINTS = 10;

    /** The likeliest cause that a code points to. Each further one counts one less. */
    static final int CODE = 20;

    static Clue about(Cause cause, int weight, String key, Object... arguments) {
        return new Clue(cause, weight, Message.of(Clue.class, "clue." + key, arguments));
    }
}
