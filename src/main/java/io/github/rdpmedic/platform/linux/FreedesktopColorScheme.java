package io.github.rdpmedic.platform.linux;

import io.github.rdpmedic.platform.ChildProcess.Exited;
import io.github.rdpmedic.platform.ColorScheme;
import io.github.rdpmedic.platform.Programs;
import java.time.Duration;
import java.util.Optional;

/** The setting {@code color-scheme} that GNOME and the desktops beside it share, read with gsettings. */
public final class FreedesktopColorScheme implements ColorScheme {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Programs programs;

    public FreedesktopColorScheme(Programs programs) {
        this.programs = programs;
    }

    @Override
    public Optional<Boolean> isDark() {
        return programs.find("gsettings").isPresent() ? asked() : Optional.empty();
    }

    private Optional<Boolean> asked() {
        return programs.run(PATIENCE, "gsettings", "get", "org.gnome.desktop.interface", "color-scheme")
                                instanceof Exited exited
                        && exited.succeeded()
                ? Optional.of(exited.output().contains("prefer-dark"))
                : Optional.empty();
    }
}
