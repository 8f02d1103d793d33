package io.github.rdpmedic.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;

/**
 * A small file in which the running program says where its door is. Only its owner can read it, and only who has read
 * it is let in: the loopback interface is open to everybody on this PC.
 */
public record InstanceNote(Path file) {

    /**
     * @param port of the door on the loopback interface
     * @param token what must be said at the door
     * @param pid of the program behind it
     */
    record Address(int port, String token, long pid) {}

    void write(Address address) throws IOException {
        String text = address.port() + "\n" + address.token() + "\n" + address.pid() + "\n";
        // An older note keeps its rights when it is replaced, and it may have come from elsewhere.
        Files.deleteIfExists(file);
        AtomicFile.replace(file, text.getBytes(StandardCharsets.US_ASCII));
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    Optional<Address> read() {
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
            return lines.size() < 3
                    ? Optional.empty()
                    : Optional.of(
                            new Address(Integer.parseInt(lines.get(0)), lines.get(1), Long.parseLong(lines.get(2))));
        } catch (IOException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    /**
     * Asks the program behind the note to show itself. Takes up to some seconds.
     *
     * @return whether it promised to
     */
    public boolean knock() {
        return read().filter(InstanceDoor::knock).isPresent();
    }

    /** The process that the note names; it may have ended since. */
    public Optional<Long> pid() {
        return read().map(Address::pid);
    }
}
