package io.github.rdpmedic.platform.mac;

import io.github.rdpmedic.platform.ChildProcess.Exited;
import io.github.rdpmedic.platform.ColorScheme;
import io.github.rdpmedic.platform.Programs;
import java.time.Duration;
import java.util.Optional;

/** AppleInterfaceStyle is "Dark" in the dark look, and absent in the light one. */
public final class MacColorScheme implements ColorScheme {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Programs programs;

    public MacColorScheme(Programs programs) {
        this.programs = programs;
    }

    @Override
    public Optional<Boolean> isDark() {
        return programs.run(PATIENCE, "defaults", "read", "-g", "AppleInterfaceStyle") instanceof Exited exited
                ? Optional.of(exited.succeeded() && exited.output().contains("Dark"))
                : Optional.empty();
    }
}
