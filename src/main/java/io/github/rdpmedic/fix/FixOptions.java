package io.github.rdpmedic.fix;

import io.github.rdpmedic.fix.change.Term;
import io.github.rdpmedic.model.DurationText;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The options that a person gave to a fix, as text; each getter reads one kind of value and says what is wrong. */
public record FixOptions(Map<FixOption, List<String>> values) {

    public static final FixOptions NONE = new FixOptions(Map.of());

    public FixOptions {
        Map<FixOption, List<String>> copy = new EnumMap<>(FixOption.class);
        values.forEach((option, given) -> copy.put(option, List.copyOf(given)));
        values = Collections.unmodifiableMap(copy);
    }

    /** These options and one more; a value given before is kept beside it. */
    public FixOptions with(FixOption option, String... given) {
        Map<FixOption, List<String>> copy = new EnumMap<>(FixOption.class);
        copy.putAll(values);
        copy.merge(option, List.of(given), FixOptions::joined);
        return new FixOptions(copy);
    }

    private static List<String> joined(List<String> before, List<String> more) {
        return Stream.concat(before.stream(), more.stream()).toList();
    }

    /** Whether a flag was given. */
    public boolean has(FixOption option) {
        return values.containsKey(option);
    }

    /** Every value of an option that may be given more than once, in the order given. */
    public List<String> all(FixOption option) {
        return values.getOrDefault(option, List.of());
    }

    /** The value of an option; of several the last, as command lines have it. */
    public Optional<String> text(FixOption option) {
        List<String> given = all(option);
        return given.isEmpty() ? Optional.empty() : Optional.of(given.get(given.size() - 1));
    }

    /** @throws FixRefusedException when it is not a whole number from {@code least} to {@code most} */
    public OptionalInt number(FixOption option, int least, int most) throws FixRefusedException {
        Optional<String> given = text(option);
        if (given.isEmpty()) {
            return OptionalInt.empty();
        }
        if (given.get().matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(given.get());
            if (number >= least && number <= most) {
                return OptionalInt.of(number);
            }
        }
        throw bad("option.number", option, given.get(), least, most);
    }

    /** @throws FixRefusedException when this system cannot have a file of that name */
    public Optional<Path> path(FixOption option) throws FixRefusedException {
        Optional<String> given = text(option);
        try {
            return given.map(Path::of);
        } catch (InvalidPathException notAPath) {
            throw bad("option.path", option, given.orElseThrow());
        }
    }

    /** Reads {@code session}, or a duration from one second to {@link Term#LONGEST}. */
    public Optional<Term> term() throws FixRefusedException {
        Optional<String> given = text(FixOption.FOR);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        if (given.get().strip().equalsIgnoreCase("session")) {
            return Optional.of(new Term.Session());
        }
        return Optional.of(new Term.Lasting(duration(given.get())));
    }

    private static Duration duration(String given) throws FixRefusedException {
        try {
            Duration length = DurationText.parse(given);
            if (length.compareTo(Duration.ofSeconds(1)) >= 0 && length.compareTo(Term.LONGEST) <= 0) {
                return length;
            }
        } catch (IllegalArgumentException notADuration) {
            throw badTerm(given);
        }
        throw badTerm(given);
    }

    private static FixRefusedException badTerm(String given) {
        return bad("option.term", FixOption.FOR, given, DurationText.format(Term.LONGEST));
    }

    private static FixRefusedException bad(String key, FixOption option, String given, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of("--" + option.id(), Printable.of(given)));
        arguments.addAll(List.of(more));
        return FixRefusedException.badOption(Message.of(FixOptions.class, key, arguments.toArray()));
    }
}
