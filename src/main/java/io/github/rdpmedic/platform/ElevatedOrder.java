package io.github.rdpmedic.platform;

import io.github.rdpmedic.platform.InterfaceMtu.Family;
import io.github.rdpmedic.platform.InterfaceMtu.Mtus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the elevated child may be told to do: a fixed set of verbs with typed arguments. The child reads them with the
 * same strictness as if a stranger had written them, for it cannot know who started it.
 */
public sealed interface ElevatedOrder {

    /**
     * Sets the MTU of an interface.
     *
     * @param from what it must be now; otherwise nothing is changed
     * @param trial how long to wait for the word that it may stay; zero when it stays in any case
     */
    record SetMtu(String interfaceId, Family family, Mtus from, Mtus to, Duration trial) implements ElevatedOrder {

        static final String VERB = "set-mtu";

        /** Nobody waits longer for a PC to find its host again. */
        static final Duration LONGEST_TRIAL = Duration.ofMinutes(5);

        /** No leading dash, which a program would take for an option. */
        private static final Pattern ID = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.:@-]{0,63}");

        public SetMtu {
            require(ID.matcher(interfaceId).matches(), "interface");
            require(inRange(from.active(), 1) && inRange(to.active(), family.minimum()), "MTU");
            require(inRange(from.kept().orElse(0), 0) && inRange(to.kept().orElse(0), 0), "kept MTU");
            require(!trial.isNegative() && trial.compareTo(LONGEST_TRIAL) <= 0, "trial");
        }

        private static boolean inRange(int mtu, int least) {
            return mtu >= least && mtu <= InterfaceMtu.LARGEST;
        }

        @Override
        public List<String> arguments() {
            return List.of(
                    VERB,
                    interfaceId,
                    family.name().toLowerCase(Locale.ROOT),
                    text(from),
                    text(to),
                    Long.toString(trial.toMillis()));
        }

        private static String text(Mtus mtus) {
            return mtus.active() + (mtus.kept().isPresent() ? "/" + mtus.kept().getAsInt() : "");
        }

        private static SetMtu read(List<String> arguments) {
            require(arguments.size() == 5, "number of arguments");
            return new SetMtu(
                    arguments.get(0),
                    family(arguments.get(1)),
                    mtus(arguments.get(2)),
                    mtus(arguments.get(3)),
                    Duration.ofMillis(number(arguments.get(4))));
        }

        private static Family family(String text) {
            return Arrays.stream(Family.values())
                    .filter(family -> family.name().toLowerCase(Locale.ROOT).equals(text))
                    .findFirst()
                    .orElseThrow(() -> wrong("family"));
        }

        private static Mtus mtus(String text) {
            int slash = text.indexOf('/');
            return slash < 0
                    ? Mtus.of(number(text))
                    : new Mtus(number(text.substring(0, slash)), OptionalInt.of(number(text.substring(slash + 1))));
        }
    }

    /** Empties the DNS caches of this PC. */
    record FlushDns() implements ElevatedOrder {

        static final String VERB = "flush-dns";

        @Override
        public List<String> arguments() {
            return List.of(VERB);
        }
    }

    /**
     * Sets or deletes values of the registry, each when the parent says so. All of them are named at the start, so
     * that the person is asked once and sees to nothing else.
     */
    record SetRegistry(List<Step> steps) implements ElevatedOrder {

        static final String VERB = "set-registry";

        static final int MOST_STEPS = 16;

        private static final String ABSENT = "absent";

        /**
         * @param from what it must be now; otherwise nothing is changed; empty when there must be no such value
         * @param to empty to delete it
         */
        record Step(MachineValue value, Optional<Integer> from, Optional<Integer> to) {

            Step {
                require(from.filter(number -> !value.allows(number)).isEmpty(), "number");
                require(to.filter(number -> !value.allows(number)).isEmpty(), "number");
            }

            private Stream<String> arguments() {
                return Stream.of(value.word(), text(from), text(to));
            }

            private static String text(Optional<Integer> number) {
                return number.map(Integer::toUnsignedString).orElse(ABSENT);
            }

            private static Step read(List<String> arguments) {
                return new Step(
                        MachineValue.of(arguments.get(0)).orElseThrow(() -> wrong("value")),
                        dword(arguments.get(1)),
                        dword(arguments.get(2)));
            }

            private static Optional<Integer> dword(String text) {
                if (text.equals(ABSENT)) {
                    return Optional.empty();
                }
                require(text.matches("0|[1-9][0-9]{0,9}"), "number");
                long number = Long.parseLong(text);
                require(number <= 0xFFFF_FFFFL, "number");
                return Optional.of((int) number);
            }
        }

        public SetRegistry {
            steps = List.copyOf(steps);
            require(!steps.isEmpty() && steps.size() <= MOST_STEPS, "number of steps");
        }

        @Override
        public List<String> arguments() {
            return Stream.concat(Stream.of(VERB), steps.stream().flatMap(Step::arguments))
                    .toList();
        }

        private static SetRegistry read(List<String> arguments) {
            require(arguments.size() % 3 == 0, "number of arguments");
            List<Step> steps = new ArrayList<>();
            for (int i = 0; i < arguments.size(); i += 3) {
                steps.add(Step.read(arguments.subList(i, i + 3)));
            }
            return new SetRegistry(steps);
        }
    }

    /** The verb and what it needs; {@link #read} reads them back. */
    List<String> arguments();

    /** @throws IllegalArgumentException when this is not exactly what {@link #arguments} writes */
    static ElevatedOrder read(List<String> arguments) {
        require(!arguments.isEmpty(), "verb");
        List<String> rest = arguments.subList(1, arguments.size());
        return switch (arguments.get(0)) {
            case SetMtu.VERB -> SetMtu.read(rest);
            case SetRegistry.VERB -> SetRegistry.read(rest);
            case FlushDns.VERB -> {
                require(rest.isEmpty(), "number of arguments");
                yield new FlushDns();
            }
            default -> throw wrong("verb");
        };
    }

    private static int number(String text) {
        require(text.matches("0|[1-9][0-9]{0,6}"), "number");
        return Integer.parseInt(text);
    }

    private static void require(boolean condition, String what) {
        if (!condition) {
            throw wrong(what);
        }
    }

    /** Says which part is wrong, and does not repeat what stood there. */
    private static IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("not an order for the elevated child: " + what);
    }
}
