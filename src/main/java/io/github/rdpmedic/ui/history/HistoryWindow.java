package io.github.rdpmedic.ui.history;

import com.formdev.flatlaf.util.UIScale;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.platform.AtomicFile;
import io.github.rdpmedic.ui.icons.AppIcon;
import io.github.rdpmedic.ui.parts.Background;
import io.github.rdpmedic.ui.parts.Fitting;
import io.github.rdpmedic.ui.parts.Words;
import io.github.rdpmedic.watch.TargetStatus;
import io.github.rdpmedic.watch.WatchSnapshot;
import io.github.rdpmedic.watch.history.CheckLog;
import io.github.rdpmedic.watch.history.History;
import io.github.rdpmedic.watch.history.HistoryCsv;
import io.github.rdpmedic.watch.history.HistoryException;
import io.github.rdpmedic.watch.history.Range;
import io.github.rdpmedic.watch.history.TargetHistory;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import javax.swing.JFrame;
import javax.swing.KeyStroke;
import javax.swing.Timer;
import javax.swing.WindowConstants;
import javax.swing.filechooser.FileNameExtensionFilter;

/** What was seen of one host in the last day, week or month. Confined to the EDT. */
public final class HistoryWindow {

    /** The history is written down some seconds after a check. */
    private static final int TICK_MILLIS = 5_000;

    /** A change is found by a check that ended just before it. */
    private static final Duration AROUND_CHANGE = Duration.ofMinutes(1);

    private final Words words = Words.of(HistoryWindow.class);
    private final History history;
    private final Background background;
    private final Clock clock;
    private final HistoryPresenter presenter;
    private final LogPresenter logs;
    private final JFrame frame;
    private final HistoryView view;
    private final Timer tick = new Timer(TICK_MILLIS, event -> readAgain());
    private List<Target> targets = List.of();
    private int readings;

    public HistoryWindow(History history, Background background, Clock clock) {
        this.history = history;
        this.background = background;
        this.clock = clock;
        this.presenter = new HistoryPresenter(words.locale(), clock.getZone());
        this.logs = new LogPresenter(words.locale(), clock.getZone());
        this.view = new HistoryView(words, new Wishes());
        this.frame = new JFrame(words.get("title"));
        frame.setName("history");
        frame.setIconImages(AppIcon.images());
        frame.setContentPane(view);
        frame.setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
        bind("ESCAPE", frame::dispose);
        bind("F5", this::read);
        bind("ctrl S", this::export);
        view.show(logs.nothingChosen());
    }

    private void bind(String key, Runnable action) {
        view.registerKeyboardAction(
                event -> action.run(), KeyStroke.getKeyStroke(key), JComponent.WHEN_IN_FOCUSED_WINDOW);
    }

    /** @param target empty for the one that was shown before, or else the first */
    public void show(Optional<Target> target, WatchSnapshot snapshot) {
        targets = targetsOf(snapshot);
        view.offer(targets, target);
        if (!frame.isShowing()) {
            frame.setMinimumSize(Fitting.onScreen(frame, UIScale.scale(new Dimension(560, 460))));
            frame.setSize(Fitting.onScreen(frame, UIScale.scale(new Dimension(860, 640))));
            frame.setLocationRelativeTo(null);
        }
        frame.setVisible(true);
        frame.toFront();
        view.focusStrip();
        tick.start();
        changed();
    }

    /** Hosts may come and go while the window is open. */
    public void update(WatchSnapshot snapshot) {
        assert EventQueue.isDispatchThread();
        List<Target> newest = targetsOf(snapshot);
        if (!newest.equals(targets)) {
            targets = newest;
            view.offer(targets, Optional.empty());
            changed();
        }
    }

    private static List<Target> targetsOf(WatchSnapshot snapshot) {
        return snapshot.statuses().stream().map(TargetStatus::target).toList();
    }

    /** Another host or range is to be shown. */
    private void changed() {
        frame.setTitle(view.target()
                .map(target -> words.get("title.of", Printable.of(target.name())))
                .orElse(words.get("title")));
        view.show(HistoryState.READING);
        view.show(logs.nothingChosen());
        view.say(words.get(targets.isEmpty() ? "no-hosts" : "reading"));
        read();
    }

    private void readAgain() {
        if (frame.isShowing()) {
            read();
        } else {
            tick.stop();
        }
    }

    /** The answer to an older question is not shown. */
    private void read() {
        Optional<Target> target = view.target();
        if (target.isEmpty()) {
            return;
        }
        Range range = view.range();
        int reading = ++readings;
        background.run(
                () -> presenter.present(read(target.get(), range), range, history.trouble()),
                state -> {
                    if (reading == readings) {
                        view.show(state);
                        view.unsay(words.get("reading"));
                    }
                },
                failure -> view.say(sentence(failure)));
    }

    private TargetHistory read(Target target, Range range) throws HistoryException {
        Instant now = clock.instant();
        return history.read(target, now.minus(range.length()), now);
    }

    private String sentence(Exception failure) {
        return failure instanceof HistoryException unreadable
                ? words.get(unreadable.sentence())
                : Printable.of(String.valueOf(failure.getMessage()));
    }

    private void open(String chosen, State state, Instant from, Instant to) {
        view.target()
                .ifPresent(target -> background.run(
                        () -> log(target, state, from, to),
                        log -> view.show(logs.present(chosen, state, log)),
                        failure -> view.say(sentence(failure))));
    }

    private Optional<CheckLog> log(Target target, State state, Instant from, Instant to) throws HistoryException {
        return state == State.UP || state == State.UNKNOWN ? Optional.empty() : history.log(target, state, from, to);
    }

    private void export() {
        JFileChooser chooser = new JFileChooser();
        chooser.setName("export");
        chooser.setFileFilter(new FileNameExtensionFilter(words.get("export.files"), "csv"));
        chooser.setSelectedFile(new File(words.get("export.file")));
        if (view.target().isPresent() && chooser.showSaveDialog(frame) == JFileChooser.APPROVE_OPTION) {
            write(view.target().get(), view.range(), chooser.getSelectedFile().toPath());
        }
    }

    private void write(Target target, Range range, Path file) {
        background.run(
                () -> {
                    String table = HistoryCsv.of(target.name(), read(target, range));
                    AtomicFile.replace(file, table.getBytes(StandardCharsets.UTF_8));
                    return file;
                },
                written -> view.say(words.get("exported", Printable.of(written.toString()))),
                failure -> view.say(words.get("export.failed", sentence(failure))));
    }

    public JFrame frame() {
        return frame;
    }

    private final class Wishes implements HistoryView.Wishes {
        @Override
        public void show(Target target, Range range) {
            changed();
        }

        @Override
        public void open(HistoryState.Block block) {
            HistoryWindow.this.open(
                    block.spoken(),
                    block.state(),
                    block.segment().from(),
                    block.segment().to());
        }

        @Override
        public void open(HistoryState.Row change) {
            HistoryWindow.this.open(
                    change.spoken(), change.state(), change.at(), change.at().plus(AROUND_CHANGE));
        }

        @Override
        public void export() {
            HistoryWindow.this.export();
        }
    }
}
