package io.github.rdpmedic.platform.mac;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.platform.Availability;
import io.github.rdpmedic.platform.Elevation;
import io.github.rdpmedic.platform.PlatformException;
import io.github.rdpmedic.platform.StartedChild;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Administrator rights through the password dialog of macOS. */
final class Osascript implements Elevation {

    /** AppleScript itself quotes each argument, so none of them is ever part of the script. */
    static final List<String> SCRIPT = List.of(
            "on run arguments",
            "set command to \"\"",
            "repeat with argument in arguments",
            "set command to command & quoted form of (argument as text) & \" \"",
            "end repeat",
            "do shell script command with administrator privileges",
            "end run");

    /** Of every script that failed; the child tells failures of its own over its connection. */
    private static final int SCRIPT_FAILED = 1;

    private final Map<String, String> environment;

    Osascript(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    @Override
    public boolean isElevated() {
        return "root".equals(System.getProperty("user.name"));
    }

    @Override
    public Availability availability() {
        return Availability.YES;
    }

    @Override
    public Child start(List<String> command) throws PlatformException {
        try {
            return isElevated()
                    ? StartedChild.start(command, environment, code -> false)
                    : StartedChild.start(asking(command), environment, code -> code == SCRIPT_FAILED);
        } catch (IOException e) {
            throw new PlatformException(Message.of(Osascript.class, "elevation.not-started"), e.toString(), e);
        }
    }

    static List<String> asking(List<String> command) {
        List<String> asking = new ArrayList<>(List.of("/usr/bin/osascript"));
        SCRIPT.forEach(line -> asking.addAll(List.of("-e", line)));
        asking.addAll(command);
        return asking;
    }
}
