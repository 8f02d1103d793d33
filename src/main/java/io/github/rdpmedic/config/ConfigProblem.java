package io.github.rdpmedic.config;

import io.github.rdpmedic.model.Message;
import java.nio.file.Path;

/**
 * Why a file was not taken over. The last good content stays in force.
 *
 * @param line 1-based, 0 when the whole file is meant
 * @param text one sentence with the place and the remedy
 */
public record ConfigProblem(Path file, int line, Message text) {

    static ConfigProblem of(Path file, Fault fault) {
        return new ConfigProblem(file, fault.line(), placed(file, fault));
    }

    /** The same fault as the reason why a change was refused. */
    static ConfigProblem notSaved(Path file, Fault fault) {
        return new ConfigProblem(
                file, fault.line(), Message.of(ConfigProblem.class, "problem.not-saved", placed(file, fault)));
    }

    private static Message placed(Path file, Fault fault) {
        String name = String.valueOf(file.getFileName());
        return fault.line() == 0
                ? Message.of(ConfigProblem.class, "problem.in-file", name, fault.text())
                : Message.of(ConfigProblem.class, "problem.at-line", name, fault.line(), fault.text());
    }
}
