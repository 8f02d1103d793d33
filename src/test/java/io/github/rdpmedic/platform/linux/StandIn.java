package io.github.rdpmedic.platform.linux;

import io.github.rdpmedic.platform.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/** Programs that stand in for those that a test cannot have, as their manual pages describe them. */
record StandIn(Path directory) {

    /** @param script the lines of a shell script; {@code $0.state} is a file that it may use */
    StandIn with(String name, String script) throws IOException {
        Path program = Files.writeString(directory.resolve(name), "#!/bin/sh\n" + script);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        return this;
    }

    Programs programs() {
        return new Programs(Map.of("PATH", directory + ":/usr/bin:/bin"));
    }
}
