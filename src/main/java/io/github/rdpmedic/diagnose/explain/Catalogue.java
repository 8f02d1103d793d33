package io.github.rdpmedic.diagnose.explain;

import io.github.rdpmedic.model.Message;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Every code that is known, each in its own list of numbers. */
public final class Catalogue {

    private static final long BIGGEST_CLASSED = 0xffff;

    private final Map<NumberSpace, Map<Long, ErrorCode>> codes = new EnumMap<>(NumberSpace.class);

    private Catalogue() {
        for (NumberSpace space : NumberSpace.values()) {
            codes.put(space, CatalogueFile.read(space));
        }
    }

    /** The catalogue of this program, from its data files. */
    public static Catalogue load() {
        return new Catalogue();
    }

    public Optional<ErrorCode> find(NumberSpace space, long value) {
        return Optional.ofNullable(codes.get(space).get(value));
    }

    /** What is known of the number, or what its shape lets one guess. */
    public ErrorCode read(NumberSpace space, long value) {
        return find(space, value).orElseGet(() -> guess(space, value));
    }

    /** What both numbers say, read as mstsc shows them. */
    public List<ErrorCode> read(CodePair pair) {
        return read(NumberSpace.ofPrimary(pair.primary()), pair);
    }

    /** What both numbers say, the first read in {@code space}. */
    public List<ErrorCode> read(NumberSpace space, CodePair pair) {
        ErrorCode first = read(space, pair.primary());
        return pair.extended()
                .map(extended -> List.of(first, read(NumberSpace.EXTENDED_REASON, extended)))
                .orElse(List.of(first));
    }

    /** The same number in the other lists, where it means something else; zero says nothing in any of them. */
    public List<ErrorCode> elsewhere(NumberSpace space, long value) {
        if (value == 0) {
            return List.of();
        }
        Message here = read(space, value).meaning();
        return Arrays.stream(NumberSpace.values())
                .filter(other -> other != space)
                .map(other -> codes.get(other).get(value))
                .filter(Objects::nonNull)
                .filter(other -> !other.meaning().equals(here))
                .toList();
    }

    public List<ErrorCode> all() {
        return codes.values().stream().flatMap(space -> space.values().stream()).toList();
    }

    private static ErrorCode guess(NumberSpace space, long value) {
        Optional<ReasonClass> shape =
                space == NumberSpace.DISC_REASON && value <= BIGGEST_CLASSED ? ReasonClass.of(value) : Optional.empty();
        Message meaning = shape.map(ReasonClass::meaning)
                .orElse(Message.of(Catalogue.class, "unknown." + (space == NumberSpace.GATEWAY ? "gateway" : "code")));
        List<Cause> points = shape.map(ReasonClass::pointsTo)
                .orElse(space == NumberSpace.GATEWAY ? List.of(Cause.GATEWAY) : List.of());
        return new ErrorCode(space, value, Optional.empty(), meaning, "", Certainty.GUESS, points);
    }
}
