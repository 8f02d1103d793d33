package io.github.rdpmedic.ui.desktop;

import io.github.rdpmedic.config.SavedSettings;
import io.github.rdpmedic.config.SavedTargets;
import io.github.rdpmedic.config.importing.TargetImport;
import io.github.rdpmedic.fix.FixEngine;
import io.github.rdpmedic.fix.QuickFix;
import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.NetworkAdapter;
import io.github.rdpmedic.model.Settings;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.platform.ColorScheme;
import io.github.rdpmedic.platform.DesktopNotifications;
import io.github.rdpmedic.watch.Watch;
import io.github.rdpmedic.watch.history.HistoryByTarget;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the desktop program is made of; wired in {@code Main}.
 *
 * @param managed keys of the settings that a policy sets now
 * @param check one full check of a host that need not be saved; blocks
 * @param monitor starts the monitor over these targets
 * @param subscribe hears of edits of targets and settings, on any thread; the result ends that
 * @param colorScheme asked off the EDT, at the start and after edits of the settings
 * @param history what the monitor sees is written down there, and shown from there
 * @param notices hands the monitor what earlier runs were asked to keep, and keeps what is new; the result ends that
 * @param adapters the network interfaces of this PC as they are now; may take a moment
 * @param importing finds what other programs have saved
 * @param firstStart whether the program runs on this PC for the first time; yes once only; may take a moment
 * @param demo starts the simulated hosts
 * @param demoRuns whether {@code targets} are simulated hosts already
 */
public record DesktopParts(
        SavedTargets targets,
        SavedSettings settings,
        Supplier<Set<String>> managed,
        Function<Target, CheckResult> check,
        BiFunction<List<Target>, Settings, Watch> monitor,
        Function<Runnable, Runnable> subscribe,
        List<QuickFix> fixes,
        FixEngine engine,
        ExplainParts explaining,
        SessionParts session,
        HistoryByTarget history,
        Function<Watch, Runnable> notices,
        DesktopNotifications notifications,
        ColorScheme colorScheme,
        Supplier<List<NetworkAdapter>> adapters,
        Supplier<TargetImport> importing,
        Callable<Boolean> firstStart,
        Callable<DemoHosts> demo,
        boolean demoRuns,
        Clock clock) {

    /** Simulated hosts, and how often it pays to look at them. */
    public interface DemoHosts extends AutoCloseable {

        List<Target> targets();

        Settings.Cadence cadence();

        @Override
        void close();
    }
}
