package io.github.rdpmedic.ui.about;

import io.github.rdpmedic.model.Settings.Cadence;
import io.github.rdpmedic.platform.OwnFootprint;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * What is known of the running program.
 *
 * @param version of the build; empty outside a jar
 * @param java name and version of the Java that runs it
 * @param hosts that are watched
 */
public record AboutFacts(String version, String java, OwnFootprint footprint, Cadence cadence, int hosts, Instant at) {

    /** The names and licences of all that the program is made of. Reads a file of the program; not for the EDT. */
    public static String licences() throws IOException {
        try (InputStream text = AboutFacts.class.getResourceAsStream("licences.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Measures now; not for the EDT. */
    public static AboutFacts now(Cadence cadence, int hosts, Instant now) {
        String version = AboutFacts.class.getPackage().getImplementationVersion();
        String java = System.getProperty("java.runtime.version") + ", " + System.getProperty("java.vendor");
        return new AboutFacts(version == null ? "" : version, java, OwnFootprint.now(), cadence, hosts, now);
    }
}
