package io.github.rdpmedic.ui.targets;

import io.github.rdpmedic.config.SavedTargets;
import io.github.rdpmedic.config.TargetEdit;
import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.SavedTarget;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.ui.UserActions;
import io.github.rdpmedic.ui.icons.AppIcon;
import io.github.rdpmedic.ui.parts.Background;
import io.github.rdpmedic.ui.parts.Fitting;
import io.github.rdpmedic.ui.parts.SaveFailure;
import io.github.rdpmedic.ui.parts.Words;
import io.github.rdpmedic.watch.WatchSnapshot;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.swing.JFrame;
import javax.swing.Timer;
import javax.swing.WindowConstants;

/** All saved hosts with what is said and known of each, live. Confined to the EDT. */
public final class TargetsWindow {

    /** News of thousands of hosts are shown together. */
    private static final int TICK_MILLIS = 500;

    /** Leaves room for a number behind it. */
    private static final int LONGEST_STEM = 90;

    private final UserActions actions;
    private final SavedTargets saved;
    private final Supplier<WatchSnapshot> watch;
    private final Function<Target, CompletableFuture<CheckResult>> check;
    private final Background background;
    private final Runnable edited;
    private final Words words = Words.of(TargetsWindow.class);
    private final TargetRows presenter;
    private final TargetsView view;
    private final JFrame frame;
    private final Timer tick = new Timer(TICK_MILLIS, event -> refresh());

    /**
     * @param watch what is known of the hosts now; returns at once
     * @param check starts a full check of a host that need not be saved, and returns at once
     * @param edited hears on the EDT that the saved targets are others
     */
    public TargetsWindow(
            UserActions actions,
            SavedTargets saved,
            Supplier<WatchSnapshot> watch,
            Function<Target, CompletableFuture<CheckResult>> check,
            Background background,
            Runnable edited) {
        this.actions = actions;
        this.saved = saved;
        this.watch = watch;
        this.check = check;
        this.background = background;
        this.edited = edited;
        this.presenter = new TargetRows(words.locale(), saved::origin);
        this.view = new TargetsView(words, new Choices(), this::refresh);
        this.frame = new JFrame(words.get("targets.title"));
        frame.setName("targets");
        frame.setIconImages(AppIcon.images());
        frame.setContentPane(view);
        frame.setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
    }

    public void show() {
        refresh();
        if (!frame.isShowing()) {
            frame.pack();
            frame.setSize(Fitting.onScreen(frame, frame.getSize()));
            frame.setLocationRelativeTo(null);
        }
        frame.setVisible(true);
        frame.toFront();
        view.focusSearch();
        tick.start();
    }

    private void refresh() {
        if (frame != null && !frame.isDisplayable() && tick.isRunning()) {
            tick.stop();
            return;
        }
        List<TargetRow> rows = presenter.present(saved.roster(), watch.get());
        view.showGroups(TargetRows.groups(saved.roster()));
        view.show(view.filter().of(rows), rows.size());
    }

    public JFrame frame() {
        return frame;
    }

    private void save(List<TargetEdit> edits) {
        background.run(
                () -> {
                    saved.edit(edits);
                    return true;
                },
                done -> changed(),
                failure -> view.showProblem(
                        Optional.of(words.get("targets.not-saved", SaveFailure.sentence(failure, words)))));
    }

    private void changed() {
        view.showProblem(Optional.empty());
        edited.run();
        refresh();
    }

    private SavedTarget savedOf(TargetRow row) {
        return new SavedTarget(row.target(), saved.options(row.target()));
    }

    /** Under the next free name; it was not taken over from where the first was. */
    private SavedTarget copyOf(SavedTarget one) {
        Target target = one.target();
        String stem = target.name()
                .substring(0, Math.min(target.name().length(), LONGEST_STEM))
                .strip();
        String name = IntStream.iterate(2, number -> number + 1)
                .mapToObj(number -> stem + " (" + number + ")")
                .filter(free -> saved.named(free).isEmpty())
                .findFirst()
                .orElseThrow();
        return new SavedTarget(
                new Target(name, target.endpoint(), target.loadBalanceInfo(), target.route()),
                one.options().withImportedFrom(Optional.empty()));
    }

    private void edit(SavedTarget shown, Optional<Target> replaced) {
        new EditTargetDialog(frame, saved, shown, replaced, check, background, this::changed).show();
    }

    private final class Choices implements TargetsView.Commands {

        @Override
        public void add() {
            actions.addTarget();
        }

        @Override
        public void importHosts() {
            actions.findHosts();
        }

        @Override
        public void edit(List<TargetRow> rows) {
            rows.stream()
                    .findFirst()
                    .ifPresent(row -> TargetsWindow.this.edit(savedOf(row), Optional.of(row.target())));
        }

        @Override
        public void duplicate(List<TargetRow> rows) {
            rows.stream().findFirst().ifPresent(row -> TargetsWindow.this.edit(copyOf(savedOf(row)), Optional.empty()));
        }

        @Override
        public void check(List<TargetRow> rows) {
            rows.forEach(row -> actions.checkNow(row.target()));
        }

        @Override
        public void why(List<TargetRow> rows) {
            rows.stream().findFirst().ifPresent(row -> actions.why(row.target()));
        }

        @Override
        public void group(List<TargetRow> rows) {
            new MoveToGroup(frame)
                    .ask(rows.size(), TargetRows.groups(saved.roster()))
                    .map(group -> Optional.of(group).filter(name -> !name.isEmpty()))
                    .ifPresent(group -> save(rows.stream()
                            .map(TargetsWindow.this::savedOf)
                            .<TargetEdit>map(one -> new TargetEdit.Replace(
                                    one.target().name(),
                                    new SavedTarget(one.target(), one.options().withGroup(group))))
                            .toList()));
        }

        @Override
        public void remove(List<TargetRow> rows) {
            new RemoveTarget(() -> frame, saved, background, removed -> changed())
                    .accept(rows.stream().map(TargetRow::target).toList());
        }

        @Override
        public void close() {
            frame.dispose();
        }
    }
}
