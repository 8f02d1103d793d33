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

    public ErrorCode {
        pointsTo = List.copyOf(pointsTo);
    }

    public String hex() {
        return CodePair.hex(value);
    }
}
