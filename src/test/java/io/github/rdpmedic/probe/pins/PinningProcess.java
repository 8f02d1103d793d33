package io.github.rdpmedic.probe.pins;

import io.github.rdpmedic.model.Endpoint;
import java.io.IOException;
import java.nio.file.Path;

/** Another process that sees hosts for the first time: {@code DIRECTORY PREFIX COUNT}. */
final class PinningProcess {

    private PinningProcess() {}

    public static void main(String[] arguments) throws IOException {
        PinFile pins = new PinFile(Path.of(arguments[0]), PinSeeds.NONE);
        for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
            Sighting sighting =
                    pins.see(new Endpoint(arguments[1] + i, 3389), PinSamples.pin("a", "srv1.corp.example", 100));
            if (sighting.notKept().isPresent()) {
                throw new IOException(sighting.notKept().get());
            }
        }
    }
}
