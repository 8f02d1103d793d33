package io.github.rdpmedic.ui.targets;

import io.github.rdpmedic.config.ConfigException;
import io.github.rdpmedic.config.SavedTargets;
import io.github.rdpmedic.config.TargetEdit;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.ui.parts.Background;
import io.github.rdpmedic.ui.parts.SaveFailure;
import io.github.rdpmedic.ui.parts.Words;
import io.github.rdpmedic.ui.parts.WrappedText;
import java.awt.Component;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.JOptionPane;

/** Asks, with "keep" as the answer of Enter and Esc, and then removes a saved host. Confined to the EDT. */
public final class RemoveTarget implements Consumer<Target> {

    private static final int TEXT_COLUMNS = 36;

    private final Supplier<? extends Component> owner;
    private final SavedTargets saved;
    private final Background background;
    private final Consumer<Target> removed;
    private final Words words = Words.of(RemoveTarget.class);

    /**
     * @param owner asked when the question is shown, because the window may be made after this
     * @param removed hears on the EDT of a target that is gone
     */
    public RemoveTarget(
            Supplier<? extends Component> owner, SavedTargets saved, Background background, Consumer<Target> removed) {
        this.owner = owner;
        this.saved = saved;
        this.background = background;
        this.removed = removed;
    }

    @Override
    public void accept(Target target) {
        String name = Printable.of(target.name());
        if (confirmed(
                words.get("remove.title", name),
                words.get("remove.text", name, target.endpoint().toString()))) {
            background.run(() -> saved.remove(target.name()), gone -> removed.accept(target), this::notRemoved);
        }
    }

    /** Asks once for all of them; the file loses all or none. */
    public void accept(List<Target> targets) {
        if (targets.size() == 1) {
            accept(targets.get(0));
        } else if (confirmed(
                words.get("remove.many.title", targets.size()), words.get("remove.many.text", targets.size()))) {
            background.run(() -> removeAll(targets), gone -> gone.forEach(removed), this::notRemoved);
        }
    }

    private List<Target> removeAll(List<Target> targets) throws ConfigException {
        saved.edit(targets.stream()
                .<TargetEdit>map(target -> new TargetEdit.Remove(target.name()))
                .toList());
        return targets;
    }

    private boolean confirmed(String title, String question) {
        String remove = words.get("remove.yes");
        String keep = words.get("remove.no");
        int answer = JOptionPane.showOptionDialog(
                owner.get(),
                text(question),
                title,
                JOptionPane.DEFAULT_OPTION,
                JOptionPane.PLAIN_MESSAGE,
                null,
                new Object[] {remove, keep},
                keep);
        return answer == 0;
    }

    private void notRemoved(Exception failure) {
        String sentence = words.get("remove.failed", SaveFailure.sentence(failure, words));
        JOptionPane.showMessageDialog(owner.get(), text(sentence), words.get("title"), JOptionPane.ERROR_MESSAGE);
    }

    private static WrappedText text(String sentence) {
        WrappedText text = new WrappedText(sentence);
        text.setColumns(TEXT_COLUMNS);
        text.setSize(text.getPreferredSize());
        return text;
    }
}
