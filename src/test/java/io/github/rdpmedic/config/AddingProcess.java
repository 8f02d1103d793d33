package io.github.rdpmedic.config;

import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Target;
import java.nio.file.Path;

/** Another process that adds targets: {@code DIRECTORY PREFIX COUNT}. */
final class AddingProcess {

    private AddingProcess() {}

    public static void main(String[] arguments) throws ConfigException {
        SavedTargets targets = ConfigDirectory.open(Path.of(arguments[0])).targets();
        for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
            targets.add(new Target(arguments[1] + i, new Endpoint("host.example", 3389)));
        }
    }
}
