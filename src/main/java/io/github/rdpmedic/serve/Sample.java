package io.github.rdpmedic.serve;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One measured value.
 *
 * @param labels the values of the metric's labels, in their order
 */
record Sample(List<String> labels, double value) {

    Sample {
        labels = List.copyOf(labels);
    }

    static Sample of(double value, String... labels) {
        return new Sample(List.of(labels), value);
    }

    /** What was not measured leaves no sample. */
    static Stream<Sample> number(Optional<? extends Number> value) {
        return value.map(number -> of(number.doubleValue())).stream();
    }

    static Stream<Sample> flag(Optional<Boolean> value) {
        return number(value.map(yes -> yes ? 1 : 0));
    }
}
