package io.github.rdpmedic.model;

/**
 * Where a target was taken over from, so that a later look can say what is new there and what is gone.
 *
 * @param source the id of the program, as {@code targets import --from} takes it
 * @param place the file or registry key
 */
public record ImportOrigin(String source, String place) {

    public ImportOrigin {
        if (!source.matches("[a-z0-9-]{1,30}")) {
            throw new IllegalArgumentException("the id of a source has 1 to 30 small letters, digits and dashes");
        }
        if (!isPlace(place)) {
            throw new IllegalArgumentException("a place has 1 to 1,000 characters on one line");
        }
    }

    public static boolean isPlace(String text) {
        return !text.isBlank()
                && text.length() <= 1_000
                && text.equals(text.strip())
                && text.chars().noneMatch(Character::isISOControl);
    }
}
