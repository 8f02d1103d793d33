package io.github.rdpmedic.ui.desktop;

import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.ui.UserActions;
import io.github.rdpmedic.ui.parts.Background;
import io.github.rdpmedic.ui.targets.AddTargetDialog;
import io.github.rdpmedic.ui.targets.RemoveTarget;
import io.github.rdpmedic.ui.targets.TargetsWindow;
import io.github.rdpmedic.ui.targets.importing.ImportDialog;
import io.github.rdpmedic.watch.SameMachine;
import io.github.rdpmedic.watch.Watch;
import java.awt.Component;
import java.awt.Window;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** The windows in which the saved hosts are seen and changed. Confined to the EDT. */
final class TargetWindows {

    private final DesktopParts parts;
    private final Watch watch;
    private final Background background;
    private final Supplier<Window> owner;
    private Optional<TargetsWindow> list = Optional.empty();

    /** @param owner of the dialogs; null when no window is open */
    TargetWindows(DesktopParts parts, Watch watch, Background background, Supplier<Window> owner) {
        this.parts = parts;
        this.watch = watch;
        this.background = background;
        this.owner = owner;
    }

    void showAll(UserActions actions) {
        if (list.isEmpty()) {
            list = Optional.of(new TargetsWindow(
                    actions, parts.targets(), watch::snapshot, this::check, background, this::edited));
        }
        list.get().show();
    }

    void add() {
        new AddTargetDialog(dialogOwner(), parts.targets(), this::check, background, added -> edited()).show();
    }

    void find() {
        importDialog().show();
    }

    /** At the first start: shows what other programs have saved, when there is any. */
    void offerFound() {
        importDialog().showIfAnyIsFound();
    }

    private ImportDialog importDialog() {
        return new ImportDialog(
                dialogOwner(),
                parts.importing().get(),
                parts.targets(),
                () -> SameMachine.among(watch.snapshot().statuses()),
                background,
                this::edited);
    }

    RemoveTarget remover(Supplier<? extends Component> asking) {
        return new RemoveTarget(asking, parts.targets(), background, removed -> edited());
    }

    private Window dialogOwner() {
        return list.map(TargetsWindow::frame)
                .filter(Window::isFocused)
                .<Window>map(frame -> frame)
                .orElseGet(owner);
    }

    private CompletableFuture<CheckResult> check(Target target) {
        return CompletableFuture.supplyAsync(() -> parts.check().apply(target), background.executor());
    }

    private void edited() {
        watch.replaceTargets(parts.targets().roster());
    }
}
