package io.github.rdpmedic.ui.settings;

import io.github.rdpmedic.config.SavedSettings;
import io.github.rdpmedic.model.Settings;
import io.github.rdpmedic.platform.Autostart;
import io.github.rdpmedic.platform.PlatformException;
import io.github.rdpmedic.ui.icons.AppIcon;
import io.github.rdpmedic.ui.parts.Background;
import io.github.rdpmedic.ui.parts.Fitting;
import io.github.rdpmedic.ui.parts.SaveFailure;
import io.github.rdpmedic.ui.parts.Words;
import java.awt.Dialog;
import java.awt.Window;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.KeyStroke;
import javax.swing.WindowConstants;

/** Shows and saves the settings. Confined to the EDT. */
public final class SettingsDialog {

    private final SavedSettings saved;
    private final Background background;
    private final Consumer<Settings> onSaved;
    private final Words words = Words.of(SettingsDialog.class);
    private final SettingsPresenter presenter = new SettingsPresenter(words.locale());
    private final StartSection start;
    private final SettingsView view;
    private final JDialog dialog;

    /**
     * @param managed keys of {@code settings.properties} that a policy sets; shown, not editable
     * @param autostart asked when the dialog is shown
     * @param onSaved hears on the EDT of settings that are on disk
     */
    public SettingsDialog(
            Window owner,
            SavedSettings saved,
            Set<String> managed,
            Autostart autostart,
            Background background,
            Consumer<Settings> onSaved) {
        this.saved = saved;
        this.background = background;
        this.onSaved = onSaved;
        this.start = new StartSection(words, autostart);
        this.view =
                new SettingsView(words, Set.copyOf(managed), start, this::judge, this::fold, this::save, this::close);
        this.dialog = new JDialog(owner, words.get("title"), Dialog.ModalityType.MODELESS);
        dialog.setName("settings-dialog");
        dialog.setIconImages(AppIcon.images());
        dialog.setContentPane(view);
        dialog.setResizable(false);
        dialog.setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
        dialog.getRootPane().setDefaultButton(view.saveButton());
        view.registerKeyboardAction(
                event -> close(), KeyStroke.getKeyStroke("ESCAPE"), JComponent.WHEN_IN_FOCUSED_WINDOW);
    }

    public void show() {
        view.show(SettingsInput.of(saved.current()));
        view.showError(saved.problem().map(problem -> words.get("file-problem", problem.text())));
        judge();
        start.ask(background, () -> Fitting.grow(dialog));
        dialog.pack();
        dialog.setLocationRelativeTo(dialog.getOwner());
        Fitting.keepOnScreen(dialog);
        dialog.setVisible(true);
    }

    private void judge() {
        SettingsInput input = view.input();
        view.show(presenter.problems(input), presenter.noticeProblems(input));
        Fitting.grow(dialog);
    }

    private void fold() {
        dialog.pack();
        Fitting.keepOnScreen(dialog);
    }

    private void save() {
        presenter.settings(view.input(), saved.current()).ifPresent(settings -> {
            view.setBusy(true);
            Optional<Callable<Boolean>> change = start.change();
            background.run(() -> saveNow(settings, change), this::saved, this::notSaved);
        });
    }

    private Settings saveNow(Settings settings, Optional<Callable<Boolean>> change) throws Exception {
        saved.save(settings);
        if (change.isPresent()) {
            change.get().call();
        }
        return settings;
    }

    private void saved(Settings settings) {
        close();
        onSaved.accept(settings);
    }

    private void notSaved(Exception failure) {
        view.setBusy(false);
        view.showError(Optional.of(sentence(failure)));
        Fitting.grow(dialog);
    }

    private String sentence(Exception failure) {
        return failure instanceof PlatformException
                ? words.get("start.failed", StartSection.sentence(failure, words))
                : words.get("save-failed", SaveFailure.sentence(failure, words));
    }

    private void close() {
        dialog.dispose();
    }

    public JDialog dialog() {
        return dialog;
    }
}
