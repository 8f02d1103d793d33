package io.github.rdpmedic.diagnose.explain;

import io.github.rdpmedic.model.Message;
import java.util.List;
import java.util.Optional;

/**
 * One code and what is known of it.
 *
 * @param value unsigned 32 bit
 * @param officialName empty where nobody has given it one
 * @param source who says so; empty for a guess
 * @param pointsTo causes that it speaks for, the likeliest first
 */
public record ErrorCode(
        NumberSpace space,
        long value,
        Optional<String> officialName,
        Message meaning,
        String source,
        Certainty certainty,
        List<Cause> pointsTo) {

    private static final List<String> PREFIXES = List.of("ERRINFO_", "ERRCONNECT_", "disconnectReason", "exDiscReason");

    public ErrorCode {
        pointsTo = List.copyOf(pointsTo);
    }

    /** Whether this is its official name, with or without what all names of its list begin with. */
    boolean isCalled(String name) {
        return officialName()
                .filter(official -> official.equalsIgnoreCase(name)
                        || PREFIXES.stream().anyMatch(prefix -> official.equalsIgnoreCase(prefix + name)))
                .isPresent();
    }

    public String hex() {
        return CodePair.hex(value);
    }
}
