package io.github.rdpmedic.ui.tray;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.ui.fixes.FixMenu;
import io.github.rdpmedic.ui.fixes.OfferedFix;
import io.github.rdpmedic.ui.tray.TrayMenu.Action;
import io.github.rdpmedic.ui.tray.TrayMenu.Header;
import io.github.rdpmedic.ui.tray.TrayMenu.Item;
import io.github.rdpmedic.ui.tray.TrayMenu.Submenu;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands in the menu of the tray icon about quick fixes. */
final class FixItems {

    private FixItems() {}

    static List<Item> of(FixMenu fixes, Instant now) {
        List<Item> items = new ArrayList<>();
        if (!fixes.offered().isEmpty()) {
            items.add(submenu(fixes.offered()));
        }
        fixes.journal().returning().forEach(entry -> items.add(new Header(fixes.returning(entry, now))));
        fixes.journal()
                .undoable()
                .map(entry -> Action.of(fixes.undo(entry, now), actions -> actions.takeBack(entry)))
                .ifPresent(items::add);
        return items;
    }

    private static Submenu submenu(List<OfferedFix> offered) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < offered.size(); i++) {
            OfferedFix fix = offered.get(i);
            Action offer = Action.of(fix.fix().title(), actions -> actions.offer(fix.fix()));
            Optional<Message> whyNot = fix.applicability().whyNot();
            items.add(whyNot.isPresent() ? offer.disabled() : offer);
            boolean nextSaysSo = i + 1 < offered.size()
                    && offered.get(i + 1).applicability().whyNot().equals(whyNot);
            // Said once below all that share it: on a small screen the menu would not fit otherwise.
            whyNot.filter(why -> !nextSaysSo).ifPresent(why -> items.add(new Header(why)));
        }
        return new Submenu(Message.of(FixItems.class, "quick-fixes"), Optional.empty(), items);
    }
}
