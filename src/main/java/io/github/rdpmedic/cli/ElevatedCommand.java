package io.github.rdpmedic.cli;

import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.platform.ElevatedWorker;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code rdp-medic elevated}: how this program starts itself with administrator rights. Nobody else can use it, so no
 * help mentions it, and it has no options: whatever it is given is part of the order.
 */
@Command(name = ElevatedWorker.COMMAND, hidden = true)
final class ElevatedCommand implements Callable<Integer> {

    private final Session session;

    @Parameters
    private List<String> order = List.of();

    ElevatedCommand(Session session) {
        this.session = session;
    }

    static CommandLine line(Session session) {
        return new CommandLine(new ElevatedCommand(session))
                .setUnmatchedOptionsArePositionalParams(true)
                .setStopAtPositional(true);
    }

    @Override
    public Integer call() {
        try {
            return session.services().elevatedWorker().run(order) ? ExitCode.OK : ExitCode.FIX_NOTHING_CHANGED;
        } catch (IllegalArgumentException notAnOrder) {
            session.terminal().err().println(Printable.of(notAnOrder.getMessage()));
            return ExitCode.UNKNOWN;
        }
    }
}
