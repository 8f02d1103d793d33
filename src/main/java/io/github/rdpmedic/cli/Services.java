package io.github.rdpmedic.cli;

import io.github.rdpmedic.config.FleetSettings;
import io.github.rdpmedic.config.SavedSettings;
import io.github.rdpmedic.config.SavedTargets;
import io.github.rdpmedic.config.importing.TargetImport;
import io.github.rdpmedic.diagnose.explain.LastGood;
import io.github.rdpmedic.fix.FixEngine;
import io.github.rdpmedic.fix.QuickFix;
import io.github.rdpmedic.fix.TargetCheck;
import io.github.rdpmedic.hostfix.HostRepair;
import io.github.rdpmedic.model.Diagnosis;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.platform.ElevatedWorker;
import io.github.rdpmedic.probe.OptInProbe;
import io.github.rdpmedic.probe.Probe;
import io.github.rdpmedic.probe.pins.CertificatePins;
import io.github.rdpmedic.report.Surroundings;
import io.github.rdpmedic.watch.Watch;
import io.github.rdpmedic.watch.history.History;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the commands need from the rest of the house. Each part is made when it is first asked for, so
 * that a check of one address loads neither the settings nor a window.
 */
public interface Services {

    SavedTargets targets();

    SavedSettings settings();

    /** What the settings and the policy say for a fleet. */
    FleetSettings fleet();

    /** What other programs have saved. */
    TargetImport targetImport();

    /** Remembers the certificates that it sees in {@link #pins()}. */
    Probe probe();

    /** For what a check looks at only when asked to. */
    OptInProbe optInProbe();

    CertificatePins pins();

    Function<Observation, Diagnosis> diagnose();

    /** What is remembered of the time when a target still answered. */
    default LastGood lastGood() {
        return LastGood.UNKNOWN;
    }

    /** What a report about this host says beside the host itself. May read files and ask the operating system. */
    Surroundings surroundings(Target target);

    List<QuickFix> quickFixes();

    /** @param check looks at the target of a fix before and after */
    FixEngine fixEngine(TargetCheck check);

    /** Runs scripts on hosts, writes down what becomes of them, and looks at the host with {@code check}. */
    HostRepair hostRepair(TargetCheck check);

    /** Carries out what this program, running with administrator rights, was started for. */
    ElevatedWorker elevatedWorker();

    /** Starts the monitor over {@code targets} with the saved settings. The caller closes it. */
    Watch startWatch(SavedTargets targets);

    /** What was written down of the saved hosts. */
    default History history() {
        throw new IllegalStateException("nothing is written down here");
    }

    /** Writes down what the monitor sees until the result is run. */
    default Runnable recording(Watch watch) {
        return () -> {};
    }

    /** Starts the simulated hosts on loopback. The caller closes them. */
    SimulatedHosts startDemo();

    /**
     * Healthy hosts to measure with.
     *
     * @param delay by which each of their answers comes later
     */
    SimulatedHosts startHosts(int count, Duration delay);

    /**
     * Starts the tray over {@code targets}, or what stands in for it where there is no tray or no display.
     * Blocks until the person quits.
     *
     * @param targets asked for once the icon is up
     * @param tour opens every window once and closes it again, goes on for this time and ends
     * @return the exit code
     */
    int startTray(Supplier<SavedTargets> targets, Optional<Duration> tour);
}
