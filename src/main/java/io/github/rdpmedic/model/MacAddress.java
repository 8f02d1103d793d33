package io.github.rdpmedic.model;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The EUI-48 address of a network adapter.
 *
 * @param text {@code aa:bb:cc:dd:ee:ff}
 */
public record MacAddress(String text) {

    private static final Pattern COLONS = Pattern.compile("[0-9a-f]{2}(:[0-9a-f]{2}){5}");
    private static final Pattern TYPED = Pattern.compile("[0-9a-fA-F]{2}([:-]?[0-9a-fA-F]{2}){5}");

    public MacAddress {
        if (!COLONS.matcher(text).matches()) {
            throw new IllegalArgumentException("not a MAC address");
        }
    }

    public static MacAddress of(byte[] six) {
        return new MacAddress(HexFormat.ofDelimiter(":").formatHex(six));
    }

    /** Reads it with colons, with dashes as Windows shows it, or with neither. */
    public static Optional<MacAddress> parse(String typed) {
        String text = typed.strip();
        return TYPED.matcher(text).matches()
                ? Optional.of(of(HexFormat.of().parseHex(text.replaceAll("[:-]", ""))))
                : Optional.empty();
    }

    public byte[] bytes() {
        return HexFormat.ofDelimiter(":").parseHex(text);
    }

    /** Whether one adapter can have it: neither all zeros nor a group of receivers (IEEE 802, I/G bit). */
    public boolean isOneAdapter() {
        return !text.equals("00:00:00:00:00:00") && (bytes()[0] & 1) == 0;
    }

    @Override
    public String toString() {
        return text;
    }
}
