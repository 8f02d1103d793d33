package io.github.rdpmedic.fix;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a person can say to a fix. On the command line the option {@code SET} is {@code --set}; the names are
 * public, so add and never rename.
 */
public enum FixOption {
    /** {@code KEY:TYPE:VALUE} in an .rdp file; may be given more than once. */
    SET(Arity.MANY, "KEY:TYPE:VALUE"),
    /** A key to remove from an .rdp file; may be given more than once. */
    UNSET(Arity.MANY, "KEY"),
    FILE(Arity.ONE, "FILE"),
    BREAK_SIGNATURE(Arity.FLAG, ""),
    /** What to clear; may be given more than once. */
    PART(Arity.MANY, "PART"),
    /** One host as other programs know it: the name in a saved sign-in or in a list of recent hosts. */
    HOST(Arity.ONE, "HOST"),
    MTU(Arity.ONE, "BYTES"),
    INTERFACE(Arity.ONE, "INTERFACE"),
    /** The network adapter to wake. */
    MAC(Arity.ONE, "MAC"),
    /** How long a weakened setting lasts; {@link FixOptions#term} reads it. */
    FOR(Arity.ONE, "session|DURATION");

    /** How many values an option takes. */
    public enum Arity {
        FLAG,
        ONE,
        MANY
    }

    private final Arity arity;
    private final String valueLabel;

    FixOption(Arity arity, String valueLabel) {
        this.arity = arity;
        this.valueLabel = valueLabel;
    }

    public Arity arity() {
        return arity;
    }

    /** How the value is called in usage texts; empty for a flag. */
    public String valueLabel() {
        return valueLabel;
    }

    /** {@code break-signature}: the option without its two dashes. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<FixOption> find(String id) {
        return Arrays.stream(values()).filter(option -> option.id().equals(id)).findFirst();
    }
}
