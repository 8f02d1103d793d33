package io.github.rdpmedic.ui.tray;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.ui.UserActions;
import io.github.rdpmedic.ui.icons.Badge;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A menu as data: what stands in it, in which order, and what is asked for by a choice. */
public record TrayMenu(List<Item> items) {

    public TrayMenu {
        items = List.copyOf(items);
    }

    /** The same menu with one more entry after the first. */
    TrayMenu with(Action item) {
        List<Item> longer = new ArrayList<>(items);
        longer.add(Math.min(1, longer.size()), item);
        return new TrayMenu(longer);
    }

    public sealed interface Item {}

    /** Only to be read. */
    public record Header(Message text) implements Item {}

    public record Separator() implements Item {}

    /** @param preferred what a double click on the icon would do; shown in bold */
    public record Action(Message title, boolean preferred, boolean enabled, Consumer<UserActions> choice)
            implements Item {

        static Action of(Message title, Consumer<UserActions> choice) {
            return new Action(title, false, true, choice);
        }

        Action asPreferred() {
            return new Action(title, true, enabled, choice);
        }

        Action disabled() {
            return new Action(title, preferred, false, choice);
        }
    }

    public record Submenu(Message title, Optional<Badge> badge, List<Item> items) implements Item {
        public Submenu {
            items = List.copyOf(items);
        }
    }
}
