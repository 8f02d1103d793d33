package io.github.rdpmedic.diagnose.explain;

import io.github.rdpmedic.model.Message;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Every code that is known, each in its own list of numbers. */
public final class Catalogue {

    private static final long BIGGEST_CLASSED = 0xffff;

    /** mstsc shows what the protocol gave as the reason under its own number: from here to {@link #LAST_PROTOCOL}. */
    private static final long FIRST_PROTOCOL = 0x1000;

    private static final long LAST_PROTOCOL = 0x7fff;
    private static final long FIRST_GATEWAY = 0x3000000;
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)*");

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
        NumberSpace space = NumberSpace.ofPrimary(pair.primary());
        return pair(shown(space, pair.primary()), pair);
    }

    /** What both numbers say, the first read in {@code space}. */
    public List<ErrorCode> read(NumberSpace space, CodePair pair) {
        return pair(read(space, pair.primary()), pair);
    }

    private List<ErrorCode> pair(ErrorCode first, CodePair pair) {
        return pair.extended()
                .map(extended -> List.of(first, shown(NumberSpace.EXTENDED_REASON, extended)))
                .orElse(List.of(first));
    }

    /** Where mstsc has no number of its own, it shows that of the protocol. */
    private ErrorCode shown(NumberSpace space, long value) {
        boolean ofMstsc = space == NumberSpace.DISC_REASON || space == NumberSpace.EXTENDED_REASON;
        boolean ofProtocol = value >= FIRST_PROTOCOL && value <= LAST_PROTOCOL;
        return find(space, value)
                .or(() -> ofMstsc && ofProtocol ? find(NumberSpace.ERRINFO, value) : Optional.empty())
                .orElseGet(() -> guess(space, value));
    }

    /** What the text says, by its numbers or else by the first official name in it; nothing when it has neither. */
    public List<ErrorCode> read(String text) {
        return CodePair.parse(text)
                .map(this::read)
                .orElseGet(() -> named(text).map(List::of).orElse(List.of()));
    }

    /** The first official name in the text, with or without what its list begins all names with. */
    private Optional<ErrorCode> named(String text) {
        return NAME.matcher(text)
                .results()
                .flatMap(word -> all().stream().filter(code -> code.isCalled(word.group())))
                .findFirst();
    }

    /** The code that was meant by digits without 0x, which were read as a decimal number that nobody knows. */
    public Optional<ErrorCode> meantInHex(String text) {
        return CodePair.inHex(text)
                .filter(pair -> find(NumberSpace.ofPrimary(pair.decimal()), pair.decimal())
                        .isEmpty())
                .flatMap(pair -> find(NumberSpace.ofPrimary(pair.hex()), pair.hex()));
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
        boolean ofGateway = space == NumberSpace.GATEWAY && value >= FIRST_GATEWAY;
        Message meaning = shape.map(ReasonClass::meaning)
                .orElse(Message.of(Catalogue.class, "unknown." + (ofGateway ? "gateway" : "code")));
        List<Cause> points = shape.map(ReasonClass::pointsTo)
                .orElse(space == NumberSpace.GATEWAY ? List.of(Cause.GATEWAY) : List.of());
        return new ErrorCode(space, value, Optional.empty(), meaning, "", Certainty.GUESS, points);
    }
}
