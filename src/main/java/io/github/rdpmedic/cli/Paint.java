package io.github.rdpmedic.cli;

import io.github.rdpmedic.model.State;

/** Colours a state by SGR escapes (ECMA-48 8.3.117), where the terminal shows colour. */
record Paint(boolean colour) {

    private static final String ESCAPE = "\u001b[";
    private static final String RESET = ESCAPE + "0m";

    static Paint on(Terminal terminal) {
        return new Paint(terminal.showsColour());
    }

    /** @param word what to colour, padded already, since escapes have no width but a length */
    String paint(State state, String word) {
        return colour ? ESCAPE + code(state) + "m" + word + RESET : word;
    }

    private static int code(State state) {
        return switch (state) {
            case UP -> 32;
            case WARNING -> 33;
            case DOWN -> 31;
            case UNREACHABLE -> 35;
            case UNKNOWN -> 90;
        };
    }
}
