package io.github.rdpmedic.platform.windows;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.platform.Availability;
import io.github.rdpmedic.platform.Elevation;
import io.github.rdpmedic.platform.PlatformException;
import io.github.rdpmedic.platform.StartedChild;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Administrator rights through User Account Control. */
final class RunAs implements Elevation {

    /** The person said no to the prompt. */
    static final int ERROR_CANCELLED = 1223;

    /** What Windows is asked; nothing is decided behind it. */
    interface Shell {

        boolean isElevated();

        /** Shows the prompt and starts the program; blocks until the person has answered. */
        Started runAs(String file, String parameters);
    }

    /** @param error a Win32 error, 0 when the program was started */
    record Started(int error, Handle process) {}

    interface Handle {

        /** Empty while the program runs. */
        OptionalInt exitCode();
    }

    private final Shell shell;
    private final Map<String, String> environment;

    RunAs(Shell shell, Map<String, String> environment) {
        this.shell = shell;
        this.environment = Map.copyOf(environment);
    }

    @Override
    public boolean isElevated() {
        return shell.isElevated();
    }

    @Override
    public Availability availability() {
        return Availability.YES;
    }

    @Override
    public Child start(List<String> command) throws PlatformException {
        try {
            if (shell.isElevated()) {
                return StartedChild.start(command, environment, code -> false);
            }
        } catch (IOException e) {
            throw new PlatformException(Message.of(RunAs.class, "elevation.not-started"), e.toString(), e);
        }
        Started started = shell.runAs(command.get(0), WindowsCommandLine.of(command.subList(1, command.size())));
        if (started.error() == ERROR_CANCELLED) {
            throw PlatformException.elevationRefused(Message.of(RunAs.class, "elevation.refused"), "ERROR_CANCELLED");
        }
        if (started.error() != 0) {
            throw new PlatformException(
                    Message.of(RunAs.class, "elevation.not-started"), "ShellExecuteEx: error " + started.error());
        }
        return () -> started.process().exitCode().stream()
                .mapToObj(code -> Ending.ENDED)
                .findFirst();
    }
}
