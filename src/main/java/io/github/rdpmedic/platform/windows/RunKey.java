package io.github.rdpmedic.platform.windows;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.platform.Autostart;
import io.github.rdpmedic.platform.PlatformException;
import io.github.rdpmedic.platform.Registry;
import io.github.rdpmedic.platform.Registry.Hive;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The value that makes Windows start the program at sign-in. Beside it Windows keeps what the person chose under
 * "Startup apps" in the Task Manager; that is read and never written, because it is theirs.
 */
public final class RunKey implements Autostart {

    static final Registry.Key RUN = new Registry.Key(Hive.HKCU, "Software\\Microsoft\\Windows\\CurrentVersion\\Run");
    static final Registry.Key APPROVED =
            new Registry.Key(Hive.HKCU, "Software\\Microsoft\\Windows\\CurrentVersion\\Explorer\\StartupApproved\\Run");
    static final String NAME = "RDP Medic";

    /** Windows starts nothing whose command is longer. */
    private static final int LONGEST_COMMAND = 260;

    private final Registry registry;
    private final Supplier<List<String>> program;

    public RunKey(Registry registry, Supplier<List<String>> program) {
        this.registry = registry;
        this.program = program;
    }

    @Override
    public Standing standing() throws PlatformException {
        if (registry.read(RUN, NAME).isEmpty()) {
            return Standing.OFF;
        }
        return isSwitchedOff()
                ? new Standing(false, false, Optional.of(Message.of(RunKey.class, "autostart.task-manager")))
                : Standing.ON;
    }

    /** The first byte is even while the entry may start: 02 as Windows sets it, 06 after it was switched on again. */
    private boolean isSwitchedOff() throws PlatformException {
        return registry.read(APPROVED, NAME)
                .filter(Registry.Binary.class::isInstance)
                .map(value -> ((Registry.Binary) value).hex())
                .filter(hex -> hex.length() >= 2 && Integer.parseInt(hex.substring(0, 2), 16) % 2 == 1)
                .isPresent();
    }

    @Override
    public void set(boolean on) throws PlatformException {
        if (on) {
            registry.write(RUN, NAME, new Registry.Text(command()));
        } else {
            registry.delete(RUN, NAME);
        }
    }

    private String command() throws PlatformException {
        String command = WindowsCommandLine.of(withoutConsole(program.get()));
        if (command.length() > LONGEST_COMMAND) {
            throw new PlatformException(
                    Message.of(RunKey.class, "autostart.too-long", LONGEST_COMMAND), command.length() + " characters");
        }
        return command;
    }

    /** java.exe would open a console window. */
    static List<String> withoutConsole(List<String> program) {
        return program.stream()
                .map(word ->
                        word.matches(".*[\\\\/]java(\\.exe)?") ? word.replaceAll("java(\\.exe)?$", "javaw.exe") : word)
                .toList();
    }
}
