package io.github.rdpmedic.ui.fixes;

import io.github.rdpmedic.fix.JournalDigest;
import io.github.rdpmedic.fix.journal.JournalEntry;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What menus say of quick fixes: what is offered, what returns by itself and when, and what can be taken back.
 *
 * @param offered asked beforehand, because asking may block
 */
public record FixMenu(List<OfferedFix> offered, JournalDigest journal) {

    public static final FixMenu NONE = new FixMenu(List.of(), JournalDigest.EMPTY);

    public FixMenu {
        offered = List.copyOf(offered);
    }

    public FixMenu with(List<OfferedFix> newlyOffered) {
        return new FixMenu(newlyOffered, journal);
    }

    public FixMenu with(JournalDigest newJournal) {
        return new FixMenu(offered, newJournal);
    }

    /** "CredSSP off: back in 41 min". */
    public Message returning(JournalEntry entry, Instant now) {
        return entry.returnsAt()
                .map(end -> text("menu.returns-in", name(entry), Span.of(Duration.between(now, end))))
                .orElse(text("menu.returns-at-end", name(entry)));
    }

    /** "Undo last fix: Clear RDP cache (12 min ago)". */
    public Message undo(JournalEntry entry, Instant now) {
        return text("menu.undo", name(entry), Span.of(Duration.between(entry.at(), now)));
    }

    /** A fix of a newer version may be in the journal, which this program does not know. */
    private Message name(JournalEntry entry) {
        return offered.stream()
                .map(OfferedFix::fix)
                .filter(fix -> fix.id().equals(entry.fixId()))
                .findFirst()
                .map(fix -> fix.name())
                .orElse(Message.verbatim(Printable.of(entry.fixId())));
    }

    private static Message text(String key, Object... arguments) {
        return Message.of(FixMenu.class, key, arguments);
    }
}
