package io.github.rdpmedic.fix.change;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.platform.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * A small file is written, replaced or deleted.
 *
 * @param before its content in base 64; empty when there is no such file
 * @param after likewise
 */
public record FileContent(Path file, Optional<String> before, Optional<String> after) implements Change {

    /** Larger files are moved, not rewritten, in bytes. */
    public static final int MAX_LENGTH = 1 << 20;

    public FileContent {
        file = file.toAbsolutePath();
    }

    public static FileContent of(Path file, Optional<byte[]> before, Optional<byte[]> after) {
        Base64.Encoder base64 = Base64.getEncoder();
        return new FileContent(file, before.map(base64::encodeToString), after.map(base64::encodeToString));
    }

    @Override
    public Message describe() {
        Optional<Message> lines = before.flatMap(old -> after.flatMap(now -> LineDifference.of(file, old, now)));
        if (lines.isPresent()) {
            return lines.get();
        }
        String verb = before.isEmpty() ? "file-created" : after.isEmpty() ? "file-deleted" : "file-replaced";
        return Message.of(FileContent.class, verb, Printable.of(file.toString()));
    }

    @Override
    public Message describeUndo() {
        return new FileContent(file, after, before).describe();
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
    public Standing standing(ChangePorts ports) throws ChangeFailedException {
        try {
            Optional<byte[]> now = read();
            if (same(now, after)) {
                return Standing.AFTER;
            }
            return same(now, before) ? Standing.BEFORE : Standing.OTHER;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public void apply(ChangePorts ports) throws ChangeFailedException {
        bring(after);
    }

    @Override
    public void undo(ChangePorts ports) throws ChangeFailedException {
        bring(before);
    }

    @Override
    public void tidy() throws ChangeFailedException {
        try {
            AtomicFile.sweep(file);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private void bring(Optional<String> content) throws ChangeFailedException {
        try {
            if (content.isEmpty()) {
                Files.deleteIfExists(file);
            } else {
                AtomicFile.replace(file, Base64.getDecoder().decode(content.get()));
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private Optional<byte[]> read() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        if (Files.size(file) > MAX_LENGTH) {
            throw new IOException(file + " has more than " + MAX_LENGTH + " bytes");
        }
        return Optional.of(Files.readAllBytes(file));
    }

    private static boolean same(Optional<byte[]> now, Optional<String> expected) {
        if (now.isEmpty() || expected.isEmpty()) {
            return now.isEmpty() && expected.isEmpty();
        }
        return Arrays.equals(now.get(), Base64.getDecoder().decode(expected.get()));
    }

    private ChangeFailedException failed(IOException e) {
        return new ChangeFailedException(
                Message.of(FileContent.class, "file-failed", Printable.of(file.toString())), e);
    }
}
