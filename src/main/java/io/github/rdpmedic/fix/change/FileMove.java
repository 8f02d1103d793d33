package io.github.rdpmedic.fix.change;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file or a folder is put aside under another name on the same disk, so that it can be put back. */
public record FileMove(Path from, Path to) implements Change {

    public FileMove {
        from = from.toAbsolutePath();
        to = to.toAbsolutePath();
    }

    @Override
    public Message describe() {
        return Message.of(FileMove.class, "file-moved", Printable.of(from.toString()), Printable.of(to.toString()));
    }

    @Override
    public Message describeUndo() {
        return new FileMove(to, from).describe();
    }

    @Override
    public boolean needsElevation() {
        return false;
    }

    @Override
    public boolean revocable() {
        return true;
    }

    @Override
    public Standing standing(ChangePorts ports) {
        boolean there = Files.exists(from);
        if (Files.exists(to)) {
            return there ? Standing.OTHER : Standing.AFTER;
        }
        return there ? Standing.BEFORE : Standing.OTHER;
    }

    @Override
    public void apply(ChangePorts ports) throws ChangeFailedException {
        move(from, to);
    }

    @Override
    public void undo(ChangePorts ports) throws ChangeFailedException {
        move(to, from);
    }

    private static void move(Path source, Path destination) throws ChangeFailedException {
        try {
            Files.createDirectories(destination.getParent());
            Files.move(source, destination, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new ChangeFailedException(
                    Message.of(FileMove.class, "file-failed", Printable.of(source.toString())), e);
        }
    }
}
