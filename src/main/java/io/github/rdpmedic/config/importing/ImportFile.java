package io.github.rdpmedic.config.importing;

import io.github.rdpmedic.model.Printable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** A file of another program, whole in memory; of a database the beginning only. */
record ImportFile(Path path, byte[] bytes) {

    /** Far above any list of hosts that a person keeps. */
    static final int MAX_BYTES = 16 << 20;

    static ImportFile open(Path path) throws ImportFault {
        String name = Printable.of(path.toString());
        if (!Files.isRegularFile(path)) {
            throw new ImportFault("fault.not-a-file", name);
        }
        try (InputStream content = Files.newInputStream(path)) {
            byte[] beginning = content.readNBytes(SqliteFile.MAGIC.length());
            if (new String(beginning, StandardCharsets.ISO_8859_1).equals(SqliteFile.MAGIC)) {
                return database(path, beginning);
            }
            byte[] bytes = whole(beginning, content.readNBytes(MAX_BYTES + 1 - beginning.length));
            if (bytes.length > MAX_BYTES) {
                throw new ImportFault("fault.too-large", name, MAX_BYTES >> 20);
            }
            return new ImportFile(path, bytes);
        } catch (IOException unreadable) {
            throw new ImportFault("fault.unreadable", name);
        }
    }

    private static byte[] whole(byte[] beginning, byte[] rest) {
        byte[] bytes = Arrays.copyOf(beginning, beginning.length + rest.length);
        System.arraycopy(rest, 0, bytes, beginning.length, rest.length);
        return bytes;
    }

    /** A database is read by SQLite where it lies, and only its beginning is kept. */
    private static ImportFile database(Path path, byte[] beginning) throws IOException, ImportFault {
        if (Files.size(path) > SqliteFile.MAX_BYTES) {
            throw new ImportFault("fault.too-large", Printable.of(path.toString()), SqliteFile.MAX_BYTES >> 20);
        }
        return new ImportFile(path, beginning);
    }

    boolean isSqlite() {
        return Arrays.equals(bytes, SqliteFile.MAGIC.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Of a table of a database; none when it has no such table. */
    Set<String> columns(String table) throws ImportFault {
        try (SqliteFile database = SqliteFile.open(path)) {
            return database.columns(table);
        } catch (IOException | SQLException unreadable) {
            throw new ImportFault("fault.database", shown());
        }
    }

    String name() {
        return String.valueOf(path.getFileName());
    }

    String lowerName() {
        return name().toLowerCase(Locale.ROOT);
    }

    String baseName() {
        int dot = name().lastIndexOf('.');
        return dot > 0 ? name().substring(0, dot) : name();
    }

    /** What a fault calls it. */
    String shown() {
        return Printable.of(path.toString());
    }

    /** By its byte order mark, else UTF-8. */
    String text() {
        String text = new String(bytes, charset());
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private Charset charset() {
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        return StandardCharsets.UTF_8;
    }

    boolean startsWith(String beginning) {
        return text().stripLeading().startsWith(beginning);
    }

    boolean isXml() {
        return startsWith("<");
    }

    boolean isJson() {
        return startsWith("{") || startsWith("[");
    }

    XmlElement xml() throws ImportFault {
        return XmlElement.parse(this);
    }
}
