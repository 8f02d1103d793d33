package io.github.rdpmedic.ui.hostfix;

import com.formdev.flatlaf.util.UIScale;
import io.github.rdpmedic.hostfix.Delivery;
import io.github.rdpmedic.hostfix.HostFixException;
import io.github.rdpmedic.hostfix.HostKind;
import io.github.rdpmedic.hostfix.HostRemedy;
import io.github.rdpmedic.hostfix.HostScript;
import io.github.rdpmedic.hostfix.RepairResult;
import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.ui.hostfix.HostFixState.Phase;
import io.github.rdpmedic.ui.icons.AppIcon;
import io.github.rdpmedic.ui.parts.Background;
import io.github.rdpmedic.ui.parts.Fitting;
import io.github.rdpmedic.ui.parts.Words;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.KeyStroke;
import javax.swing.WindowConstants;

/**
 * Shows the script of a remedy on a host, takes it there on request, and shows what came of it. Confined to the EDT.
 */
public final class HostFixWindow {

    private final HostRemedy remedy;
    private final HostKind kind;
    private final CheckResult before;
    private final HostRepairs repairs;
    private final Background background;
    private final Runnable changed;
    private final HostFixPresenter presenter;
    private final HostFixForm form;
    private final HostFixView view;
    private final ScriptKeeping keeping;
    private final JFrame frame;
    private HostFixState state;
    private Optional<FutureTask<RepairResult>> running = Optional.empty();

    /**
     * @param before how the host is now
     * @param changed runs on the EDT after the script has ended: to check again, to renew the menu
     */
    public HostFixWindow(
            HostRemedy remedy, CheckResult before, HostRepairs repairs, Background background, Runnable changed) {
        Words words = Words.of(HostFixWindow.class);
        this.remedy = remedy;
        this.before = before;
        this.repairs = repairs;
        this.background = background;
        this.changed = changed;
        this.kind = remedy.kinds().contains(HostKind.of(before)) ? HostKind.of(before) : HostKind.WINDOWS;
        this.presenter = new HostFixPresenter(remedy, kind, words.locale());
        this.form = new HostFixForm(remedy, kind, before.target().endpoint().host(), this::asked);
        this.view = new HostFixView(form, new HostFixView.Wishes(this::copy, this::save, this::run, this::close));
        this.frame = new JFrame(
                words.get("window.title", Printable.of(before.target().name())));
        this.keeping = new ScriptKeeping(frame, words, background);
        this.state = presenter.asking(form.input(), repairs.carriers());
        frame.setName("host-fix");
        frame.setIconImages(AppIcon.images());
        frame.setContentPane(view);
        frame.setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
        frame.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosing(WindowEvent event) {
                close();
            }
        });
        view.registerKeyboardAction(
                event -> close(), KeyStroke.getKeyStroke("ESCAPE"), JComponent.WHEN_IN_FOCUSED_WINDOW);
    }

    public void show() {
        view.show(state);
        frame.setMinimumSize(Fitting.onScreen(frame, UIScale.scale(new Dimension(520, 420))));
        frame.setSize(Fitting.onScreen(frame, UIScale.scale(new Dimension(720, 620))));
        frame.setLocationRelativeTo(null);
        frame.setVisible(true);
        view.focusClose();
    }

    private void show(HostFixState next) {
        assert EventQueue.isDispatchThread();
        state = next;
        view.show(next);
    }

    private void asked() {
        if (state.phase() == Phase.ASKING) {
            show(presenter.asking(form.input(), repairs.carriers()));
        }
    }

    private void copy() {
        keeping.copy(state.detail());
    }

    private void save() {
        keeping.save(remedy.id() + "." + kind.extension(), state.detail());
    }

    private void run() {
        try {
            HostFixInput input = form.input();
            HostScript script = HostScript.of(remedy, kind, input.values());
            input.delivery(repairs.carriers()).ifPresent(delivery -> run(script, delivery));
        } catch (HostFixException refused) {
            show(presenter.failed(refused));
        }
    }

    private void run(HostScript script, Delivery delivery) {
        FutureTask<RepairResult> task = new FutureTask<>(() -> repairs.repair()
                .run(remedy, before, script, delivery, step -> EventQueue.invokeLater(() -> progress(script, step))));
        running = Optional.of(task);
        show(presenter.running(script, Message.of(HostFixWindow.class, "starting")));
        background.run(
                () -> {
                    task.run();
                    return task.get();
                },
                result -> ended(presenter.ended(result)),
                failure -> ended(
                        presenter.failed(failure instanceof ExecutionException inTask ? inTask.getCause() : failure)));
    }

    /** A step that is told late does not bring back what has ended. */
    private void progress(HostScript script, Message step) {
        if (state.phase() == Phase.RUNNING) {
            show(presenter.running(script, step));
        }
    }

    private void ended(HostFixState end) {
        running = Optional.empty();
        show(end);
        view.focusClose();
        changed.run();
    }

    /** While the script runs, closing stops it; what came of that is shown before the window goes. */
    private void close() {
        running.ifPresentOrElse(task -> task.cancel(true), frame::dispose);
    }

    JFrame frame() {
        return frame;
    }
}
