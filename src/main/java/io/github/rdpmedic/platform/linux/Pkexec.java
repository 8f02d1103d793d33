package io.github.rdpmedic.platform.linux;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.platform.Availability;
import io.github.rdpmedic.platform.Elevation;
import io.github.rdpmedic.platform.PlatformException;
import io.github.rdpmedic.platform.Programs;
import io.github.rdpmedic.platform.StartedChild;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Administrator rights through polkit's pkexec(1), which asks in a window of the desktop. */
final class Pkexec implements Elevation {

    /** The dialog was dismissed. */
    private static final int DISMISSED = 126;
    /** Not authorised, or nothing there that could ask. */
    private static final int NOT_AUTHORISED = 127;

    private final Programs programs;
    private final boolean isRoot;

    Pkexec(Programs programs, boolean isRoot) {
        this.programs = programs;
        this.isRoot = isRoot;
    }

    @Override
    public boolean isElevated() {
        return isRoot;
    }

    @Override
    public Availability availability() {
        return isRoot || pkexec().isPresent()
                ? Availability.YES
                : Availability.no(Message.of(Pkexec.class, "elevation.no-pkexec"));
    }

    @Override
    public Child start(List<String> command) throws PlatformException {
        try {
            if (isRoot) {
                return StartedChild.start(command, programs.environment(), code -> false);
            }
            List<String> asked = new ArrayList<>();
            asked.add(pkexec().orElseThrow(Pkexec::missing).toString());
            asked.addAll(command);
            return StartedChild.start(
                    asked, programs.environment(), code -> code == DISMISSED || code == NOT_AUTHORISED);
        } catch (IOException e) {
            throw new PlatformException(Message.of(Pkexec.class, "elevation.not-started"), e.toString(), e);
        }
    }

    private Optional<Path> pkexec() {
        return programs.find("pkexec");
    }

    private static PlatformException missing() {
        return PlatformException.elevationRefused(
                Message.of(Pkexec.class, "elevation.no-pkexec"), "pkexec is not installed");
    }
}
