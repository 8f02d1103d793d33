package io.github.rdpmedic.model;

import java.util.Optional;

/**
 * What a person says of a target that no check needs. Apart from {@link Target}, so that an edit of a note leaves the
 * target, and all that is known of it, as it is.
 *
 * @param group under which it is listed; 1 to {@value #MAX_GROUP} characters without line breaks
 * @param note 1 to {@value #MAX_NOTE} characters; lines end with {@code \n}
 * @param wakeAddress of the adapter that is to be woken
 * @param importedFrom the place in which another program keeps it
 */
public record TargetOptions(
        Optional<String> group,
        Optional<String> note,
        Optional<MacAddress> wakeAddress,
        Pace pace,
        NoticeRule notices,
        Optional<ImportOrigin> importedFrom) {

    public static final int MAX_GROUP = 100;
    public static final int MAX_NOTE = 2_000;
    public static final TargetOptions NONE = new TargetOptions(
            Optional.empty(), Optional.empty(), Optional.empty(), Pace.USUAL, NoticeRule.INHERITED, Optional.empty());

    public TargetOptions {
        if (group.filter(text -> !isGroup(text)).isPresent()) {
            throw new IllegalArgumentException("a group has 1 to " + MAX_GROUP + " characters on one line");
        }
        if (note.filter(text -> !isNote(text)).isPresent()) {
            throw new IllegalArgumentException("a note has 1 to " + MAX_NOTE + " characters");
        }
        if (wakeAddress.filter(address -> !address.isOneAdapter()).isPresent()) {
            throw new IllegalArgumentException("no single adapter has this MAC address");
        }
    }

    public static boolean isGroup(String text) {
        return isText(text, MAX_GROUP) && text.chars().noneMatch(Character::isISOControl);
    }

    public static boolean isNote(String text) {
        return isText(text, MAX_NOTE) && text.chars().noneMatch(c -> c != '\n' && Character.isISOControl(c));
    }

    private static boolean isText(String text, int longest) {
        return !text.isBlank() && text.length() <= longest && text.equals(text.strip());
    }

    public TargetOptions withGroup(Optional<String> other) {
        return new TargetOptions(other, note, wakeAddress, pace, notices, importedFrom);
    }

    public TargetOptions withNote(Optional<String> other) {
        return new TargetOptions(group, other, wakeAddress, pace, notices, importedFrom);
    }

    public TargetOptions withWakeAddress(Optional<MacAddress> other) {
        return new TargetOptions(group, note, other, pace, notices, importedFrom);
    }

    public TargetOptions withPace(Pace other) {
        return new TargetOptions(group, note, wakeAddress, other, notices, importedFrom);
    }

    public TargetOptions withNotices(NoticeRule other) {
        return new TargetOptions(group, note, wakeAddress, pace, other, importedFrom);
    }

    public TargetOptions withImportedFrom(Optional<ImportOrigin> other) {
        return new TargetOptions(group, note, wakeAddress, pace, notices, other);
    }
}
