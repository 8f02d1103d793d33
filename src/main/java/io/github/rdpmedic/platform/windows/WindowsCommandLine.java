package io.github.rdpmedic.platform.windows;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Joins arguments to the one string that Windows hands to a program, so that {@code CommandLineToArgvW} and the C
 * runtime take it apart into the same arguments again.
 */
final class WindowsCommandLine {

    private WindowsCommandLine() {}

    static String of(List<String> arguments) {
        return arguments.stream().map(WindowsCommandLine::quoted).collect(Collectors.joining(" "));
    }

    /** Backslashes count only before a quotation mark: there they are doubled, and the mark gets one of its own. */
    private static String quoted(String argument) {
        if (!argument.isEmpty() && argument.chars().noneMatch(c -> c <= ' ' || c == '"')) {
            return argument;
        }
        StringBuilder text = new StringBuilder("\"");
        int backslashes = 0;
        for (int i = 0; i < argument.length(); i++) {
            char c = argument.charAt(i);
            if (c == '"') {
                text.append("\\".repeat(backslashes + 1));
            }
            backslashes = c == '\\' ? backslashes + 1 : 0;
            text.append(c);
        }
        return text.append("\\".repeat(backslashes)).append('"').toString();
    }
}
