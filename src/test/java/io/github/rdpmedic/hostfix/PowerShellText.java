package io.github.rdpmedic.hostfix;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The quoting and bracketing of PowerShell, as far as a test needs it: strings of both kinds, comments, the escape
 * sign, and brackets that match. PowerShell takes typographic quotes for quotes, so they are none inside a literal.
 */
final class PowerShellText {

    private static final String SINGLE = "'\u2018\u2019\u201a\u201b";
    private static final String DOUBLE = "\"\u201c\u201d\u201e";

    private final String text;
    private final Deque<Character> open = new ArrayDeque<>();
    private final StringBuilder code = new StringBuilder();
    private int at;

    private PowerShellText(String text) {
        this.text = text;
    }

    /** What is left of the text when comments are taken out and strings are emptied. */
    static String codeOf(String text) {
        PowerShellText reader = new PowerShellText(text);
        while (reader.at < text.length()) {
            reader.step();
        }
        if (!reader.open.isEmpty()) {
            throw new AssertionError("not closed: " + reader.open);
        }
        return reader.code.toString();
    }

    /** The commands of a text: the first word of each statement, pipe or bracket. */
    static List<String> commandsOf(String text) {
        List<String> commands = new ArrayList<>();
        for (String part : codeOf(text).replaceAll("`\n", " ").split("[\n;|{}(]")) {
            String word = part.strip().split("\\s+", 2)[0];
            if (word.matches("[A-Za-z%?][A-Za-z0-9.-]*") && !part.strip().matches("[A-Za-z ]+=.*")) {
                commands.add(word);
            }
        }
        return commands;
    }

    private void step() {
        char c = text.charAt(at);
        if (c == '#') {
            comment();
        } else if (SINGLE.indexOf(c) >= 0) {
            string(SINGLE, false);
        } else if (DOUBLE.indexOf(c) >= 0) {
            string(DOUBLE, true);
        } else if (c == '`') {
            code.append(text, at, Math.min(at + 2, text.length()));
            at += 2;
        } else {
            bracket(c);
            code.append(c);
            at++;
        }
    }

    private void comment() {
        boolean block = at > 0 && text.charAt(at - 1) == '<';
        int end = block ? text.indexOf("#>", at) : text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
    }

    private void string(String quotes, boolean escapes) {
        int i = at + 1;
        while (true) {
            if (i >= text.length()) {
                throw new AssertionError("the string is not closed: " + text.substring(at));
            }
            if (escapes && text.charAt(i) == '`') {
                i += 2;
            } else if (quotes.indexOf(text.charAt(i)) < 0) {
                i++;
            } else if (i + 1 < text.length() && quotes.indexOf(text.charAt(i + 1)) >= 0) {
                i += 2;
            } else {
                break;
            }
        }
        code.append("''");
        at = i + 1;
    }

    private void bracket(char c) {
        if ("({[".indexOf(c) >= 0) {
            open.push(c);
        } else if (")}]".indexOf(c) >= 0 && (open.isEmpty() || open.pop() != "({[".charAt(")}]".indexOf(c)))) {
            throw new AssertionError("a bracket too many: " + text.substring(Math.max(0, at - 60), at + 1));
        }
    }
}
