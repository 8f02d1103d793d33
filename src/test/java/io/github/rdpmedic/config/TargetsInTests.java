package io.github.rdpmedic.config;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Roster;
import io.github.rdpmedic.model.SavedTarget;
import io.github.rdpmedic.model.Target;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The contract of the file, kept in memory. */
public class TargetsInTests implements SavedTargets {

    private final List<SavedTarget> saved = new ArrayList<>();
    private boolean refuse;

    public TargetsInTests(Target... targets) {
        for (Target target : targets) {
            saved.add(new SavedTarget(target));
        }
    }

    /** As a full disk does. */
    public synchronized void refuse(boolean from) {
        refuse = from;
    }

    @Override
    public synchronized Roster roster() {
        return Roster.ofSaved(saved);
    }

    @Override
    public Optional<ConfigProblem> problem() {
        return Optional.empty();
    }

    @Override
    public synchronized void edit(List<TargetEdit> edits) throws ConfigException {
        if (refuse) {
            throw refused("The disk is full.");
        }
        List<SavedTarget> edited = new ArrayList<>(saved);
        for (TargetEdit edit : edits) {
            if (edit instanceof TargetEdit.Add add) {
                if (place(edited, add.added().target().name()) >= 0) {
                    throw refused("The name is taken.");
                }
                edited.add(add.added());
            } else if (edit instanceof TargetEdit.Replace replace) {
                edited.set(place(edited, replace.name()), replace.changed());
            } else if (edit instanceof TargetEdit.Remove remove) {
                edited.remove(place(edited, remove.name()));
            }
        }
        saved.clear();
        saved.addAll(edited);
    }

    private static int place(List<SavedTarget> among, String name) {
        return among.stream()
                .map(one -> one.target().name().toLowerCase())
                .toList()
                .indexOf(name.toLowerCase());
    }

    private static ConfigException refused(String why) {
        return new ConfigException(new ConfigProblem(Path.of("targets.properties"), 0, Message.verbatim(why)), null);
    }
}
