package io.github.rdpmedic.ui.desktop;

import io.github.rdpmedic.model.Settings.Cadence;
import io.github.rdpmedic.platform.Places;
import io.github.rdpmedic.ui.about.AboutFacts;
import io.github.rdpmedic.ui.about.AboutWindow;
import io.github.rdpmedic.ui.parts.Background;
import java.awt.Window;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** At most one window about the program. Confined to the EDT. */
final class AboutWindows {

    private final Places places;
    private final Background background;
    private final Supplier<Window> owner;
    private final Clock clock;
    private Optional<AboutWindow> open = Optional.empty();

    AboutWindows(Places places, Background background, Supplier<Window> owner, Clock clock) {
        this.places = places;
        this.background = background;
        this.owner = owner;
        this.clock = clock;
    }

    void show(Cadence cadence, int hosts) {
        open.ifPresent(window -> window.dialog().dispose());
        AboutWindow window = new AboutWindow(owner.get(), folders(), background);
        open = Optional.of(window);
        window.show(() -> AboutFacts.now(cadence, hosts, clock.instant()));
    }

    private Map<String, Path> folders() {
        Map<String, Path> folders = new LinkedHashMap<>();
        folders.put("config", places.config());
        if (!places.data().equals(places.config())) {
            folders.put("data", places.data());
        }
        return folders;
    }
}
