package io.github.rdpmedic.rdpfile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The content of an {@code .rdp} file, kept so that what is not changed is written back byte for byte:
 * encoding, byte order mark, line ends, order, unknown lines, duplicates. Immutable.
 */
public final class RdpFile {

    /** Far above any real file, in bytes. */
    public static final int MAX_LENGTH = 1 << 20;

    private final RdpEncoding encoding;
    private final List<RdpLine> lines;
    private final byte[] tail;

    private RdpFile(RdpEncoding encoding, List<RdpLine> lines, byte[] tail) {
        this.encoding = encoding;
        this.lines = List.copyOf(lines);
        this.tail = tail;
    }

    /** A new file as mstsc would start it. */
    public static RdpFile empty() {
        return new RdpFile(RdpEncoding.UTF_16LE_BOM, List.of(), new byte[0]);
    }

    /** @throws IllegalArgumentException when there are more than {@link #MAX_LENGTH} bytes */
    public static RdpFile parse(byte[] bytes) {
        if (bytes.length > MAX_LENGTH) {
            throw new IllegalArgumentException("the file has more than " + MAX_LENGTH + " bytes");
        }
        RdpEncoding encoding = RdpEncoding.of(bytes);
        boolean odd = encoding.keepsOddByte() && (bytes.length - encoding.markLength()) % 2 == 1;
        byte[] tail = odd ? Arrays.copyOfRange(bytes, bytes.length - 1, bytes.length) : new byte[0];
        return new RdpFile(encoding, split(encoding.decode(bytes)), tail);
    }

    private static List<RdpLine> split(String text) {
        List<RdpLine> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r' || c == '\n') {
                int end = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? i + 2 : i + 1;
                lines.add(new RdpLine(text.substring(start, i), text.substring(i, end)));
                start = end;
                i = end - 1;
            }
        }
        if (start < text.length()) {
            lines.add(new RdpLine(text.substring(start), ""));
        }
        return lines;
    }

    public byte[] encode() {
        String text = lines.stream().map(line -> line.text() + line.end()).collect(Collectors.joining());
        byte[] body = encoding.encode(text);
        byte[] whole = Arrays.copyOf(body, body.length + tail.length);
        System.arraycopy(tail, 0, whole, body.length, tail.length);
        return whole;
    }

    public RdpEncoding encoding() {
        return encoding;
    }

    /** Every setting in the order of the file, duplicates included. */
    public List<RdpSetting> settings() {
        return lines.stream().map(RdpLine::setting).flatMap(Optional::stream).toList();
    }

    /** Every setting of that name, names without regard to case. */
    public List<RdpSetting> all(String name) {
        return lines.stream()
                .filter(line -> line.isNamed(name))
                .map(line -> line.setting().orElseThrow())
                .toList();
    }

    /** The one of them that counts: the last. */
    public Optional<RdpSetting> setting(String name) {
        List<RdpSetting> all = all(name);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** The value of a setting, names without regard to case; of duplicates the last one counts. */
    public Optional<String> value(String name) {
        return setting(name).map(RdpSetting::value);
    }

    public OptionalInt integer(String name) {
        return value(name)
                .map(String::strip)
                .filter(text -> text.matches("-?[0-9]{1,9}"))
                .map(text -> OptionalInt.of(Integer.parseInt(text)))
                .orElse(OptionalInt.empty());
    }

    /**
     * Sets every line of that name, or adds one at the end.
     *
     * @throws IllegalArgumentException when the encoding of the file cannot hold the value
     */
    public RdpFile with(RdpSetting setting) {
        if (!encoding.canEncode(setting.toString())) {
            throw new IllegalArgumentException("the encoding of this file cannot hold " + setting.name());
        }
        if (lines.stream().noneMatch(line -> line.isNamed(setting.name()))) {
            return append(setting);
        }
        List<RdpLine> changed = lines.stream()
                .map(line -> line.isNamed(setting.name()) ? line.with(setting.type(), setting.value()) : line)
                .toList();
        return new RdpFile(encoding, changed, tail);
    }

    private RdpFile append(RdpSetting setting) {
        String lineEnd = lines.stream()
                .map(RdpLine::end)
                .filter(end -> !end.isEmpty())
                .findFirst()
                .orElse("\r\n");
        List<RdpLine> longer = new ArrayList<>(lines);
        if (!longer.isEmpty() && longer.get(longer.size() - 1).end().isEmpty()) {
            RdpLine last = longer.remove(longer.size() - 1);
            longer.add(new RdpLine(last.text(), lineEnd));
        }
        longer.add(new RdpLine(setting.toString(), lineEnd));
        return new RdpFile(encoding, longer, tail);
    }

    public RdpFile without(String name) {
        List<RdpLine> fewer = lines.stream().filter(line -> !line.isNamed(name)).toList();
        return new RdpFile(encoding, fewer, tail);
    }

    /** Whether the file carries a publisher's signature. */
    public boolean isSigned() {
        return value("signature").filter(text -> !text.isBlank()).isPresent();
    }

    /** The settings that the signature covers, canonical; changing one of them breaks the signature. */
    public Set<String> signedSettings() {
        return value("signscope").stream()
                .flatMap(scope -> Arrays.stream(scope.split(",")))
                .map(RdpLine::canonical)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The address that mstsc connects to: {@code alternate full address} outranks {@code full address}. */
    public Optional<String> address() {
        return value("alternate full address")
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .or(() -> value("full address").map(String::strip).filter(text -> !text.isEmpty()));
    }
}
