package io.github.rdpmedic.ui.panel;

import io.github.rdpmedic.fix.journal.JournalEntry;
import io.github.rdpmedic.ui.UserActions;
import io.github.rdpmedic.ui.fixes.FixMenu;
import io.github.rdpmedic.ui.fixes.OfferedFix;
import io.github.rdpmedic.ui.parts.Morning;
import io.github.rdpmedic.ui.parts.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;

/** Everything the tray menu has and the panel does not show: the tray menu cannot be reached by keyboard everywhere. */
final class OverflowMenu {

    private final Words words;
    private final UserActions actions;
    private final Clock clock;

    OverflowMenu(Words words, UserActions actions, Clock clock) {
        this.words = words;
        this.actions = actions;
        this.clock = clock;
    }

    /** @param silent no notice comes of any host */
    JPopupMenu open(boolean paused, boolean silent, FixMenu fixes) {
        JPopupMenu menu = new JPopupMenu();
        menu.add(item("menu.add", actions::addTarget));
        menu.add(item("menu.find", actions::findHosts));
        JMenuItem targets = item("menu.targets", actions::openTargets);
        targets.setAccelerator(StatusPanel.TARGETS_KEY);
        menu.add(targets);
        menu.add(item("menu.demo", actions::startDemo));
        menu.addSeparator();
        menu.add(paused ? item("menu.resume", actions::resume) : pauseMenu());
        menu.add(silent ? item("menu.snooze-all.end", actions::endSnoozeOfAll) : snoozeMenu());
        addFixes(menu, fixes);
        menu.add(item("menu.history", actions::history));
        menu.add(item("menu.explain", actions::explainCode));
        menu.add(item("menu.settings", actions::openSettings));
        menu.add(item("menu.about", actions::about));
        menu.addSeparator();
        menu.add(item("menu.quit", actions::quit));
        return menu;
    }

    private JMenu pauseMenu() {
        JMenu pause = new JMenu(words.get("menu.pause"));
        pause.add(item("menu.pause.15m", () -> pauseFor(Duration.ofMinutes(15))));
        pause.add(item("menu.pause.1h", () -> pauseFor(Duration.ofHours(1))));
        pause.add(item("menu.pause.always", () -> actions.pause(Instant.MAX)));
        return pause;
    }

    private JMenu snoozeMenu() {
        JMenu snooze = new JMenu(words.get("menu.snooze-all"));
        snooze.add(item(
                "menu.snooze-all.1h", () -> actions.snoozeAll(clock.instant().plus(Duration.ofHours(1)))));
        snooze.add(item("menu.snooze-all.tomorrow", () -> actions.snoozeAll(Morning.after(ZonedDateTime.now(clock)))));
        snooze.add(item("menu.snooze-all.always", () -> actions.snoozeAll(Instant.MAX)));
        return snooze;
    }

    private void pauseFor(Duration duration) {
        actions.pause(clock.instant().plus(duration));
    }

    private void addFixes(JPopupMenu menu, FixMenu fixes) {
        Instant now = clock.instant();
        if (!fixes.offered().isEmpty()) {
            menu.add(fixesMenu(fixes.offered()));
        }
        for (JournalEntry entry : fixes.journal().returning()) {
            JMenuItem returning = new JMenuItem(words.get(fixes.returning(entry, now)));
            returning.setEnabled(false);
            menu.add(returning);
        }
        fixes.journal().undoable().ifPresent(entry -> {
            JMenuItem undo = new JMenuItem(words.get(fixes.undo(entry, now)));
            undo.addActionListener(event -> actions.takeBack(entry));
            menu.add(undo);
        });
    }

    private JMenu fixesMenu(List<OfferedFix> fixes) {
        JMenu menu = new JMenu(words.get("menu.fixes"));
        for (OfferedFix offered : fixes) {
            JMenuItem item = new JMenuItem(words.get(offered.fix().title()));
            item.addActionListener(event -> actions.offer(offered.fix()));
            offered.applicability().whyNot().ifPresent(why -> {
                item.setEnabled(false);
                item.setToolTipText(words.get(why));
            });
            menu.add(item);
        }
        return menu;
    }

    private JMenuItem item(String key, Runnable action) {
        JMenuItem item = new JMenuItem(words.get(key));
        item.addActionListener(event -> action.run());
        return item;
    }
}
