package io.github.rdpmedic.fix.change;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/**
 * A file or a folder is put aside under another name on the same disk, so that it can be put back. An empty folder that
 * a program has made again in its place meanwhile holds nothing to lose, and gives way.
 */
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
        boolean there = Files.exists(from) && !(Files.exists(to) && isEmptyFolder(from));
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
        clearWay();
        move(to, from);
    }

    /** Windows moves nothing onto a folder. One that has been filled since is not deleted, and the move fails. */
    private void clearWay() throws ChangeFailedException {
        try {
            if (Files.exists(to) && isEmptyFolder(from)) {
                Files.delete(from);
            }
        } catch (IOException e) {
            throw failed(from, e);
        }
    }

    private static boolean isEmptyFolder(Path path) {
        if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (Stream<Path> content = Files.list(path)) {
            return content.findAny().isEmpty();
        } catch (IOException | UncheckedIOException unreadable) {
            return false;
        }
    }

    private static void move(Path source, Path destination) throws ChangeFailedException {
        try {
            Files.createDirectories(destination.getParent());
            Files.move(source, destination, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw failed(source, e);
        }
    }

    private static ChangeFailedException failed(Path path, IOException e) {
        return new ChangeFailedException(Message.of(FileMove.class, "file-failed", Printable.of(path.toString())), e);
    }
}
