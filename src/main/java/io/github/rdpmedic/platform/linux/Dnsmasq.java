package io.github.rdpmedic.platform.linux;

import com.sun.jna.LastErrorException;
import io.github.rdpmedic.platform.PlatformException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * dnsmasq(8), started by itself or by NetworkManager: SIGHUP empties its cache and makes it read its hosts files
 * again. Those that libvirt starts for its guests answer nobody on this PC and are left alone.
 */
final class Dnsmasq implements DnsCacheServer {

    static final List<Path> PID_FILES = List.of(
            Path.of("/run/dnsmasq/dnsmasq.pid"),
            Path.of("/run/dnsmasq.pid"),
            Path.of("/run/NetworkManager/dnsmasq.pid"));

    private final List<PidFile> pidFiles;

    Dnsmasq(List<Path> pidFiles) {
        this.pidFiles =
                pidFiles.stream().map(file -> new PidFile(file, "dnsmasq")).toList();
    }

    @Override
    public String name() {
        return "dnsmasq";
    }

    @Override
    public boolean isRunning() {
        return process().isPresent();
    }

    @Override
    public boolean obeysThisUser() {
        return process().filter(ProcessOwner::thisUserMaySignal).isPresent();
    }

    @Override
    public String command() {
        return process().map(pid -> "kill -HUP " + pid).orElse("kill -HUP dnsmasq");
    }

    @Override
    public void flush() throws PlatformException {
        int pid = process().orElseThrow(() -> Refusal.of(this, "", "it is no longer running"));
        try {
            LibC.kill(pid, LibC.SIGHUP);
        } catch (LastErrorException e) {
            throw Refusal.of(this, "", "errno " + e.getErrorCode());
        } catch (LinkageError e) {
            throw Refusal.of(this, "", "JNA: " + e.getMessage());
        }
    }

    private Optional<Integer> process() {
        return pidFiles.stream().map(PidFile::process).flatMap(Optional::stream).findFirst();
    }
}
