package io.github.rdpmedic.platform.linux;

import io.github.rdpmedic.platform.PlatformException;
import io.github.rdpmedic.platform.Programs;
import java.nio.file.Path;
import java.time.Duration;

/** The name service cache daemon of glibc. It takes orders from the administrator only. */
final class Nscd implements DnsCacheServer {

    static final String NAME = "nscd";

    private static final PidFile PID_FILE = new PidFile(Path.of("/run/nscd/nscd.pid"), "nscd");
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final Programs programs;

    Nscd(Programs programs) {
        this.programs = programs;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isRunning() {
        return PID_FILE.process().isPresent();
    }

    @Override
    public boolean obeysThisUser() {
        return ProcessOwner.thisUserIsRoot();
    }

    @Override
    public String command() {
        return "nscd -i hosts";
    }

    @Override
    public void flush() throws PlatformException {
        Refusal.unlessSucceeded(this, programs.run(TIMEOUT, "nscd", "-i", "hosts"));
    }
}
