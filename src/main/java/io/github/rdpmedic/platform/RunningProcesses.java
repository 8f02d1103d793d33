package io.github.rdpmedic.platform;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Asks the operating system for the processes of the user that this process runs as. */
public final class RunningProcesses implements RunningPrograms {

    private static final String WINDOWS_SUFFIX = ".exe";

    @Override
    public List<Running> named(Set<String> names) {
        Optional<String> me = ProcessHandle.current().info().user();
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().user().equals(me))
                .flatMap(process -> name(process).map(name -> new Running(name, process.pid())).stream())
                .filter(running -> names.contains(running.name()))
                .toList();
    }

    /** Empty when the operating system does not say, as it does for processes of others. */
    private static Optional<String> name(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName())
                .map(file -> file.toString().toLowerCase(Locale.ROOT))
                .map(RunningProcesses::withoutSuffix);
    }

    private static String withoutSuffix(String name) {
        return name.endsWith(WINDOWS_SUFFIX) ? name.substring(0, name.length() - WINDOWS_SUFFIX.length()) : name;
    }
}
