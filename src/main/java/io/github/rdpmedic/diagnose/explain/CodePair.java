package io.github.rdpmedic.diagnose.explain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The two numbers of an error as they were given.
 *
 * @param primary unsigned 32 bit
 * @param extended the second number of the mstsc dialog, unsigned 32 bit
 */
public record CodePair(long primary, Optional<Long> extended) {

    private static final Pattern NUMBER = Pattern.compile("0[xX][0-9a-fA-F]{1,8}|-?[0-9]{1,10}");
    private static final Pattern HEX_TOKEN = Pattern.compile("\\b0[xX]([0-9a-fA-F]{1,8})\\b");
    private static final Pattern DIGITS = Pattern.compile("[1-9][0-9]{2,7}");
    private static final long MAX = 0xffffffffL;

    /**
     * Reads one or two numbers, hexadecimal with 0x or decimal, or else the text of an mstsc dialog in any
     * language: its first two 0x tokens.
     *
     * @return empty when there is no number to be found
     */
    public static Optional<CodePair> parse(String text) {
        String[] words = text.strip().split("[\\s,;/]+");
        if (words.length <= 2 && Arrays.stream(words).allMatch(CodePair::isNumber)) {
            return of(Arrays.stream(words).map(CodePair::number).toList());
        }
        Matcher tokens = HEX_TOKEN.matcher(text);
        return of(tokens.results()
                .limit(2)
                .map(token -> Long.parseLong(token.group(1), 16))
                .toList());
    }

    /** One word of digits, which is a decimal number, and might have been meant as a hexadecimal one. */
    record Digits(long decimal, long hex) {}

    static Optional<Digits> inHex(String text) {
        String word = text.strip();
        return DIGITS.matcher(word).matches()
                ? Optional.of(new Digits(Long.parseLong(word), Long.parseLong(word, 16)))
                : Optional.empty();
    }

    static String hex(long value) {
        return "0x" + Long.toHexString(value);
    }

    private static Optional<CodePair> of(List<Long> numbers) {
        return numbers.stream()
                .findFirst()
                .map(first -> new CodePair(first, numbers.stream().skip(1).findFirst()));
    }

    private static boolean isNumber(String word) {
        if (!NUMBER.matcher(word).matches()) {
            return false;
        }
        long value = Long.decode(decodable(word));
        return value <= MAX && value >= Integer.MIN_VALUE;
    }

    /** HRESULTs are shown as negative decimals, too. */
    private static long number(String word) {
        return Long.decode(decodable(word)) & MAX;
    }

    /** {@link Long#decode} takes a leading zero for octal, which nobody means here. */
    private static String decodable(String word) {
        return word.replaceFirst("^(-?)0+(?=[0-9])", "$1");
    }
}
