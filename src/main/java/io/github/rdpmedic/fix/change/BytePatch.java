package io.github.rdpmedic.fix.change;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The one stretch in which two versions of a file differ, so that the older can be had back byte for byte from the
 * newer without keeping either as a whole.
 *
 * @param before SHA-256 of the older version, in hex; empty when there was no file
 * @param after SHA-256 of the newer version, in hex
 * @param offset where the stretch begins, in bytes
 * @param removed the stretch in the older version, base 64
 * @param inserted the stretch in the newer version, base 64
 */
public record BytePatch(Optional<String> before, String after, int offset, String removed, String inserted) {

    public static BytePatch between(Optional<byte[]> older, byte[] newer) {
        byte[] old = older.orElse(new byte[0]);
        int start = Arrays.mismatch(old, newer);
        int offset = start < 0 ? old.length : start;
        int common = Math.min(old.length, newer.length) - offset;
        int tail = 0;
        while (tail < common && old[old.length - 1 - tail] == newer[newer.length - 1 - tail]) {
            tail++;
        }
        return new BytePatch(
                older.map(BytePatch::digest),
                digest(newer),
                offset,
                base64(Arrays.copyOfRange(old, offset, old.length - tail)),
                base64(Arrays.copyOfRange(newer, offset, newer.length - tail)));
    }

    boolean isBefore(Optional<byte[]> content) {
        return content.map(BytePatch::digest).equals(before);
    }

    boolean isAfter(Optional<byte[]> content) {
        return content.map(BytePatch::digest).filter(after::equals).isPresent();
    }

    /** @param content of which {@link #isBefore} is true */
    byte[] forward(byte[] content) {
        return spliced(content, bytes(removed).length, bytes(inserted));
    }

    /** @param content of which {@link #isAfter} is true */
    byte[] backward(byte[] content) {
        return spliced(content, bytes(inserted).length, bytes(removed));
    }

    private byte[] spliced(byte[] content, int length, byte[] replacement) {
        byte[] whole = new byte[content.length - length + replacement.length];
        System.arraycopy(content, 0, whole, 0, offset);
        System.arraycopy(replacement, 0, whole, offset, replacement.length);
        int rest = offset + length;
        System.arraycopy(content, rest, whole, offset + replacement.length, content.length - rest);
        return whole;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] bytes(String base64) {
        return Base64.getDecoder().decode(base64);
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
