package io.github.rdpmedic.platform.linux;

import io.github.rdpmedic.platform.ChildProcess;
import io.github.rdpmedic.platform.PlatformException;
import io.github.rdpmedic.platform.Programs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** systemd-resolved; it lets every user empty its cache. */
final class SystemdResolved implements DnsCacheServer {

    /** Outlives the service, so its presence alone proves nothing; its absence saves the question. */
    static final Path RUNTIME_DIRECTORY = Path.of("/run/systemd/resolve");

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final Programs programs;
    private final Path runtimeDirectory;

    SystemdResolved(Programs programs) {
        this(programs, RUNTIME_DIRECTORY);
    }

    SystemdResolved(Programs programs, Path runtimeDirectory) {
        this.programs = programs;
        this.runtimeDirectory = runtimeDirectory;
    }

    @Override
    public String name() {
        return "systemd-resolved";
    }

    @Override
    public boolean isRunning() {
        return Files.isDirectory(runtimeDirectory)
                && programs.run(TIMEOUT, "systemctl", "is-active", "--quiet", "systemd-resolved.service")
                        instanceof ChildProcess.Exited exited
                && exited.succeeded();
    }

    @Override
    public boolean obeysThisUser() {
        return true;
    }

    @Override
    public String command() {
        return "resolvectl flush-caches";
    }

    @Override
    public void flush() throws PlatformException {
        Refusal.unlessSucceeded(this, programs.run(TIMEOUT, "resolvectl", "flush-caches"));
    }
}
