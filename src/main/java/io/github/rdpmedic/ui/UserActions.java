package io.github.rdpmedic.ui;

import io.github.rdpmedic.fix.QuickFix;
import io.github.rdpmedic.fix.journal.JournalEntry;
import io.github.rdpmedic.model.Target;
import java.time.Instant;

/** Everything a person can ask for from the tray, the menu or a window. Called on the EDT, returns at once. */
public interface UserActions {

    /** Asked before a menu is shown; what opens a window needs no asking. */
    default void dress() {}

    void openPanel();

    /** Starts the Remote Desktop client of this PC with this host. */
    void connect(Target target);

    void why(Target target);

    /** Opens the window with what was written down of this host. */
    void history(Target target);

    /** The same for the host that was shown last, or the first. */
    void history();

    void checkNow(Target target);

    void checkAll();

    /** Shows what would be sent to wake the host, and asks. */
    void wake(Target target);

    /** A notice says when the host answers again. */
    void tellWhenBack(Target target);

    /** The same, and the client starts by itself; once. */
    void connectWhenBack(Target target);

    /** No notice of this host until then, or until it is back; {@link Instant#MAX} means until it is back. */
    void snooze(Target target, Instant until);

    void endSnooze(Target target);

    /** No notice of any host until then; {@link Instant#MAX} means until {@link #endSnoozeOfAll}. */
    void snoozeAll(Instant until);

    void endSnoozeOfAll();

    /** Puts the report about this host on the clipboard, without names. */
    void copyReport(Target target);

    /** Opens the list of all saved hosts. */
    void openTargets();

    void addTarget();

    /** Shows the hosts that other programs on this PC have saved, and asks which to add. */
    void findHosts();

    void startDemo();

    /** Shows the preview of the fix and asks. */
    void offer(QuickFix fix);

    /** The same, to help with this host: it is checked before and after. */
    void offer(QuickFix fix, Target target);

    /**
     * Shows the script of a remedy on this host, and asks how it gets there.
     *
     * @param remedyId of {@link io.github.rdpmedic.hostfix.HostRemedies}
     */
    void repairHost(String remedyId, Target target);

    /** Shows what would be taken back and asks. */
    void takeBack(JournalEntry entry);

    /** Opens the window that explains what an error window of a client says. */
    void explainCode();

    /** The same for an error that was met with this host. */
    void explainCode(Target target);

    /** Asks whether the certificate that took the place of another is meant to be there. */
    void trustCertificate(Target target);

    void pause(Instant until);

    void resume();

    void openSettings();

    /** What the program is, what it takes and where its files are. */
    void about();

    void quit();
}
