package io.github.rdpmedic.cli;

import io.github.rdpmedic.config.SavedTargets;
import io.github.rdpmedic.fix.FixEngine;
import io.github.rdpmedic.fix.JournalDigest;
import io.github.rdpmedic.fix.TermKeeper;
import io.github.rdpmedic.fix.UndoResult;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.watch.StateChange;
import io.github.rdpmedic.watch.Watch;
import io.github.rdpmedic.watch.WatchListener;
import io.github.rdpmedic.watch.WatchSnapshot;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** The monitor in a terminal: a line for each change, until Ctrl-C or until nobody reads any more. */
final class TerminalWatch {

    private final Terminal terminal;
    private final boolean json;

    TerminalWatch(Terminal terminal, boolean json) {
        this.terminal = terminal;
        this.json = json;
    }

    int run(Services services, SavedTargets saved) {
        List<Target> targets = AskedTargets.all(saved);
        ChangeLine line = ChangeLine.of(terminal, json, targets);
        Changes changes = new Changes();
        return CtrlC.interrupts(() -> {
            try (TermKeeper terms = keeper(services);
                    Watch watch = services.startWatch(saved)) {
                terms.startBesideTheTray();
                watch.subscribe(changes);
                if (terminal.interactive()) {
                    terminal.err().println(Texts.of("watch.started", targets.size()));
                }
                return printAndRecord(services, watch, changes, line);
            }
        });
    }

    private int printAndRecord(Services services, Watch watch, Changes changes, ChangeLine line)
            throws InterruptedException {
        Runnable endRecording = services.recording(watch);
        try {
            return print(changes, line);
        } finally {
            endRecording.run();
        }
    }

    /** Where there is no display, this is the program that runs, and what was lent returns while it does. */
    private TermKeeper keeper(Services services) {
        FixEngine engine = services.fixEngine(target -> {
            throw new IllegalStateException("nothing is verified when it returns");
        });
        return new TermKeeper(engine, Clock.systemUTC(), new TermKeeper.Listener() {
            @Override
            public void journalChanged(JournalDigest digest) {}

            @Override
            public void returned(UndoResult result) {
                new FixText(terminal.err()).undone(result);
            }
        });
    }

    private int print(Changes changes, ChangeLine line) throws InterruptedException {
        do {
            terminal.out().println(line.of(Change.of(changes.next())));
        } while (!terminal.out().checkError());
        return ExitCode.OK;
    }

    /** Takes changes off the monitor's thread, which must not wait for a slow reader of standard output. */
    private static final class Changes implements WatchListener {

        private static final int LIMIT = 10_000;

        private final BlockingQueue<StateChange> waiting = new LinkedBlockingQueue<>(LIMIT);

        StateChange next() throws InterruptedException {
            return waiting.take();
        }

        @Override
        public void changed(WatchSnapshot snapshot) {}

        @Override
        public void stateChanged(StateChange change) {
            while (!waiting.offer(change)) {
                // The reader stands still: the newest changes are worth more than the oldest.
                waiting.poll();
            }
        }
    }
}
