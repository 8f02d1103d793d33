package io.github.rdpmedic.ui.parts;

import io.github.rdpmedic.fix.QuickFix;
import io.github.rdpmedic.fix.journal.JournalEntry;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.ui.UserActions;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Writes down what a person asked for, as one line each. */
public final class RecordedActions implements UserActions {

    private final List<String> asked = new CopyOnWriteArrayList<>();

    public List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void openPanel() {
        asked.add("open panel");
    }

    @Override
    public void connect(Target target) {
        asked.add("connect " + target.name());
    }

    @Override
    public void copyReport(Target target) {
        asked.add("copy report " + target.name());
    }

    @Override
    public void history(Target target) {
        asked.add("history " + target.name());
    }

    @Override
    public void history() {
        asked.add("history");
    }

    @Override
    public void why(Target target) {
        asked.add("why " + target.name());
    }

    @Override
    public void checkNow(Target target) {
        asked.add("check " + target.name());
    }

    @Override
    public void wake(Target target) {
        asked.add("wake " + target.name());
    }

    @Override
    public void tellWhenBack(Target target) {
        asked.add("tell when back " + target.name());
    }

    @Override
    public void connectWhenBack(Target target) {
        asked.add("connect when back " + target.name());
    }

    @Override
    public void checkAll() {
        asked.add("check all");
    }

    @Override
    public void openTargets() {
        asked.add("targets");
    }

    @Override
    public void addTarget() {
        asked.add("add");
    }

    @Override
    public void findHosts() {
        asked.add("find");
    }

    @Override
    public void startDemo() {
        asked.add("demo");
    }

    @Override
    public void offer(QuickFix fix) {
        asked.add("offer " + fix.id());
    }

    @Override
    public void offer(QuickFix fix, Target target) {
        asked.add("offer " + fix.id() + " for " + target.name());
    }

    @Override
    public void repairHost(String remedyId, Target target) {
        asked.add("repair " + target.name() + " with " + remedyId);
    }

    @Override
    public void snooze(Target target, Instant until) {
        asked.add("snooze " + target.name() + " until " + until);
    }

    @Override
    public void endSnooze(Target target) {
        asked.add("tell again of " + target.name());
    }

    @Override
    public void snoozeAll(Instant until) {
        asked.add("snooze all until " + until);
    }

    @Override
    public void endSnoozeOfAll() {
        asked.add("tell again of all");
    }

    @Override
    public void takeBack(JournalEntry entry) {
        asked.add("take back " + entry.id());
    }

    @Override
    public void explainCode() {
        asked.add("explain");
    }

    @Override
    public void explainCode(Target target) {
        asked.add("explain for " + target.name());
    }

    @Override
    public void trustCertificate(Target target) {
        asked.add("trust " + target.name());
    }

    @Override
    public void pause(Instant until) {
        asked.add("pause until " + until);
    }

    @Override
    public void resume() {
        asked.add("resume");
    }

    @Override
    public void openSettings() {
        asked.add("settings");
    }

    @Override
    public void about() {
        asked.add("about");
    }

    @Override
    public void quit() {
        asked.add("quit");
    }
}
