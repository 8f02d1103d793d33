package io.github.rdpmedic.fix.change;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.platform.AtomicFile;
import io.github.rdpmedic.rdpfile.RdpFile;
import io.github.rdpmedic.rdpfile.RdpSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One setting of an {@code .rdp} file. mstsc writes Default.rdp anew at every connection, so what counts is the
 * setting and not the file: it can be taken back although other lines changed since. When the file is still as it
 * was left, it comes back byte for byte.
 *
 * @param name of the setting
 * @param before the setting that counted, empty when it was not set
 * @param after likewise
 */
public record RdpFileSetting(
        Path file, String name, Optional<RdpSetting> before, Optional<RdpSetting> after, BytePatch patch)
        implements Change {

    /** @param before the whole file, empty when there is none */
    public static RdpFileSetting of(Path file, String name, Optional<byte[]> before, byte[] after) {
        return new RdpFileSetting(
                file,
                name,
                before.flatMap(bytes -> RdpFile.parse(bytes).setting(name)),
                RdpFile.parse(after).setting(name),
                BytePatch.between(before, after));
    }

    @Override
    public Message describe() {
        return Message.of(
                RdpFileSetting.class,
                "rdp-setting",
                Printable.of(file.toString()),
                Printable.of(name),
                shown(before),
                shown(after));
    }

    @Override
    public Message describeUndo() {
        return new RdpFileSetting(file, name, after, before, patch).describe();
    }

    private static Object shown(Optional<RdpSetting> setting) {
        return setting.<Object>map(set -> Printable.of(set.value()))
                .orElse(Message.of(RdpFileSetting.class, "not-set"));
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
        Optional<byte[]> now = read();
        if (patch.isAfter(now)) {
            return Standing.AFTER;
        }
        if (patch.isBefore(now)) {
            return Standing.BEFORE;
        }
        if (now.isEmpty()) {
            return Standing.OTHER;
        }
        Optional<String> value = value(now.flatMap(bytes -> RdpFile.parse(bytes).setting(name)));
        if (value.equals(value(after))) {
            return Standing.AFTER;
        }
        return value.equals(value(before)) ? Standing.BEFORE : Standing.OTHER;
    }

    private static Optional<String> value(Optional<RdpSetting> setting) {
        return setting.map(set -> set.type() + ":" + set.value());
    }

    @Override
    public void apply(ChangePorts ports) throws ChangeFailedException {
        Optional<byte[]> now = read();
        byte[] content = now.orElse(new byte[0]);
        write(patch.isBefore(now) ? patch.forward(content) : edited(now, after));
    }

    @Override
    public void undo(ChangePorts ports) throws ChangeFailedException {
        Optional<byte[]> now = read();
        if (!patch.isAfter(now)) {
            write(edited(now, before));
        } else if (patch.before().isEmpty()) {
            delete();
        } else {
            write(patch.backward(now.orElseThrow()));
        }
    }

    private byte[] edited(Optional<byte[]> now, Optional<RdpSetting> wanted) throws ChangeFailedException {
        RdpFile present = now.map(RdpFile::parse).orElse(RdpFile.empty());
        try {
            return wanted.map(present::with)
                    .orElseGet(() -> present.without(name))
                    .encode();
        } catch (IllegalArgumentException notInThisEncoding) {
            throw failed(notInThisEncoding);
        }
    }

    @Override
    public void tidy() throws ChangeFailedException {
        try {
            AtomicFile.sweep(file);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private Optional<byte[]> read() throws ChangeFailedException {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            if (Files.size(file) > RdpFile.MAX_LENGTH) {
                throw new IOException(file + " has more than " + RdpFile.MAX_LENGTH + " bytes");
            }
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private void write(byte[] content) throws ChangeFailedException {
        try {
            AtomicFile.replace(file, content);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private void delete() throws ChangeFailedException {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private ChangeFailedException failed(Exception e) {
        return new ChangeFailedException(
                Message.of(RdpFileSetting.class, "file-failed", Printable.of(file.toString())), e);
    }
}
