package io.github.rdpmedic.ui.tray;

import io.github.rdpmedic.fix.JournalDigest;
import io.github.rdpmedic.fix.journal.JournalEntry;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.ui.fixes.OfferedFix;
import io.github.rdpmedic.ui.tray.TrayMenu.Action;
import io.github.rdpmedic.ui.tray.TrayMenu.Header;
import io.github.rdpmedic.ui.tray.TrayMenu.Item;
import io.github.rdpmedic.ui.tray.TrayMenu.Submenu;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the menu says of quick fixes: what is offered, what returns by itself and when, and what can be taken back.
 *
 * @param offered asked beforehand, because asking may block
 */
record FixItems(List<OfferedFix> offered, JournalDigest journal) {

    static final FixItems NONE = new FixItems(List.of(), JournalDigest.EMPTY);

    FixItems {
        offered = List.copyOf(offered);
    }

    FixItems with(List<OfferedFix> newlyOffered) {
        return new FixItems(newlyOffered, journal);
    }

    FixItems with(JournalDigest newJournal) {
        return new FixItems(offered, newJournal);
    }

    List<Item> at(Instant now) {
        List<Item> items = new ArrayList<>();
        if (!offered.isEmpty()) {
            items.add(submenu());
        }
        journal.returning().forEach(entry -> items.add(new Header(returning(entry, now))));
        journal.undoable().ifPresent(entry -> items.add(undo(entry, now)));
        return items;
    }

    private Submenu submenu() {
        List<Item> items = new ArrayList<>();
        for (OfferedFix fix : offered) {
            Action offer = Action.of(fix.fix().title(), actions -> actions.offer(fix.fix()));
            Optional<Message> whyNot = fix.applicability().whyNot();
            items.add(whyNot.isPresent() ? offer.disabled() : offer);
            whyNot.ifPresent(why -> items.add(new Header(why)));
        }
        return new Submenu(text("quick-fixes"), Optional.empty(), items);
    }

    private Message returning(JournalEntry entry, Instant now) {
        Message name = name(entry);
        return entry.returnsAt()
                .map(end -> text("fix.returns-in", name, Span.of(Duration.between(now, end))))
                .orElse(text("fix.returns-at-end", name));
    }

    private Action undo(JournalEntry entry, Instant now) {
        Message title = text("undo", name(entry), Span.of(Duration.between(entry.at(), now)));
        return Action.of(title, actions -> actions.takeBack(entry));
    }

    /** A fix of a newer version may be in the journal, which this program does not know. */
    private Message name(JournalEntry entry) {
        return offered.stream()
                .map(OfferedFix::fix)
                .filter(fix -> fix.id().equals(entry.fixId()))
                .findFirst()
                .map(fix -> fix.title())
                .orElse(Message.verbatim(Printable.of(entry.fixId())));
    }

    private static Message text(String key, Object... arguments) {
        return Message.of(FixItems.class, key, arguments);
    }
}
