package io.github.rdpmedic.cli;

import io.github.rdpmedic.config.ConfigException;
import io.github.rdpmedic.fix.FixRefusedException;
import io.github.rdpmedic.model.Printable;
import java.io.PrintStream;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says on standard error what went wrong, one sentence each; a stack trace only with {@code --verbose}. */
final class Complaints {

    private final Session session;
    private final PrintStream err;

    Complaints(Session session) {
        this.session = session;
        this.err = session.terminal().err();
    }

    int badArguments(ParameterException wrong, String[] args) {
        err.println(Printable.of(wrong.getMessage()));
        CommandLine command = wrong.getCommandLine();
        UnmatchedArgumentException.printSuggestions(wrong, command.getErr());
        err.println(Texts.of("see-help", command.getCommandSpec().qualifiedName()));
        return ExitCode.UNKNOWN;
    }

    int failed(Exception failure, CommandLine command, ParseResult parsed) {
        return failed(failure);
    }

    int failed(Exception failure) {
        if (failure instanceof BadUsage badUsage) {
            err.println(badUsage.text());
            return ExitCode.UNKNOWN;
        }
        if (failure instanceof ConfigException notSaved) {
            err.println(notSaved.problem().text());
            trace(notSaved);
            return ExitCode.UNKNOWN;
        }
        if (failure instanceof FixRefusedException refused) {
            err.println(refused.userMessage());
            return ExitCode.of(refused.reason());
        }
        return unexpected(failure);
    }

    int unexpected(Throwable failure) {
        err.println(Texts.of("internal-error", Printable.of(failure.toString())));
        trace(failure);
        return ExitCode.UNKNOWN;
    }

    /** The technical side of a failure, for those who asked for it. */
    void trace(Throwable failure) {
        if (session.verbose()) {
            failure.printStackTrace(err);
        }
    }
}
