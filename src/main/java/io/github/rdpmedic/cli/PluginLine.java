package io.github.rdpmedic.cli;

import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.State;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Results as Nagios, Icinga and Checkmk read them: one line, with performance data after a bar. */
final class PluginLine {

    private static final int MOST_NAMED = 5;

    private PluginLine() {}

    /** @param results at least one */
    static String of(List<CheckResult> results) {
        String data = results.stream()
                .flatMap(result -> PerformanceData.of(result, prefix(result, results)).stream())
                .map(PerformanceData::text)
                .collect(Collectors.joining(" "));
        String line = "RDP " + status(results) + ": " + text(results);
        return data.isEmpty() ? line : line + " | " + data;
    }

    /** What a monitoring system shows is standard output alone. */
    static String unknown(Message why) {
        return "RDP UNKNOWN: " + oneLine(why.toString());
    }

    private static String status(List<CheckResult> results) {
        return switch (ExitCode.of(results.stream().map(CheckResult::state).toList())) {
            case ExitCode.OK -> "OK";
            case ExitCode.WARNING -> "WARNING";
            case ExitCode.DOWN -> "CRITICAL";
            default -> "UNKNOWN";
        };
    }

    /** A bar would begin the performance data. */
    private static String text(List<CheckResult> results) {
        String text = results.size() == 1
                ? String.valueOf(results.get(0).diagnosis().summary())
                : Stream.concat(counts(results), troubled(results)).collect(Collectors.joining(", "));
        return oneLine(text);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\R", " ").replace('|', '/');
    }

    private static Stream<String> counts(List<CheckResult> results) {
        return Stream.of(State.values())
                .filter(state -> count(results, state) > 0)
                .map(state -> count(results, state) + " " + Texts.of(state));
    }

    private static long count(List<CheckResult> results, State state) {
        return results.stream().filter(result -> result.state() == state).count();
    }

    private static Stream<String> troubled(List<CheckResult> results) {
        return results.stream()
                .filter(result -> result.state() != State.UP)
                .limit(MOST_NAMED)
                .map(result -> Printable.of(result.target().name())
                        + result.diagnosis()
                                .cause()
                                .map(cause -> " (" + cause.id() + ")")
                                .orElse(""));
    }

    private static String prefix(CheckResult result, List<CheckResult> all) {
        return all.size() == 1 ? "" : Printable.of(result.target().name()) + " ";
    }
}
