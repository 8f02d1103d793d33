package io.github.rdpmedic.fix.rdp;

import io.github.rdpmedic.fix.FixRefusedException;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.rdpfile.RdpFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * An {@code .rdp} file as it stands on the disk.
 *
 * @param bytes empty when there is no such file
 */
public record OpenedRdpFile(Path path, Optional<byte[]> bytes) {

    /** @throws FixRefusedException when something is there that cannot be read as an {@code .rdp} file */
    public static OpenedRdpFile read(Path path) throws FixRefusedException {
        try {
            if (!Files.exists(path)) {
                return new OpenedRdpFile(path, Optional.empty());
            }
            if (!Files.isRegularFile(path) || Files.size(path) > RdpFile.MAX_LENGTH) {
                throw refused("file.not-rdp", path);
            }
            return new OpenedRdpFile(path, Optional.of(Files.readAllBytes(path)));
        } catch (IOException e) {
            throw refused("file.unreadable", path);
        }
    }

    /** The content; what mstsc would start with when there is no file. */
    public RdpFile content() {
        return bytes.map(RdpFile::parse).orElse(RdpFile.empty());
    }

    private static FixRefusedException refused(String key, Path path) {
        return FixRefusedException.notNow(Message.of(OpenedRdpFile.class, key, Printable.of(path.toString())));
    }
}
