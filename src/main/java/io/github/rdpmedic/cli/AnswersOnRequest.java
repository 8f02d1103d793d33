package io.github.rdpmedic.cli;

import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.probe.Extra;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What was found out because the command line asked for it, one line a question. */
final class AnswersOnRequest {

    private AnswersOnRequest() {}

    /** @param asked what was asked for; the answers to the rest are known by being there */
    static List<Message> of(Facts facts, Set<Extra> asked) {
        List<Message> lines = new ArrayList<>();
        facts.negotiation()
                .map(Facts.Negotiation::requested)
                .ifPresent(answers -> answers.forEach(answer -> lines.add(Texts.of(
                        "asked.protocol", answer.protocol(), verdict(answer.accepted()), said(answer.answer())))));
        List<Facts.TlsVersion> versions = facts.tls().map(Facts.Tls::versions).orElse(List.of());
        if (!versions.isEmpty()) {
            lines.add(Texts.of(
                    "asked.tls-versions",
                    versions.stream()
                            .map(answer -> answer.version() + " " + verdict(answer.accepted()))
                            .collect(Collectors.joining(", "))));
        }
        if (asked.contains(Extra.PATH)) {
            facts.path().ifPresent(path -> lines.addAll(path(path)));
        }
        return lines;
    }

    private static List<Message> path(Facts.Path path) {
        Message largest = path.pathMtu()
                .map(bytes -> Texts.of(
                        "asked.path-mtu",
                        bytes,
                        path.interfaceName().orElse("-"),
                        path.interfaceMtu().orElse(bytes)))
                .orElseGet(() -> Texts.of("asked.path-mtu.none"));
        Message times = Texts.of(
                "asked.round-trip",
                orNot(path.rtt().map(AnswersOnRequest::milliseconds)),
                orNot(path.jitter().map(AnswersOnRequest::milliseconds)),
                orNot(path.lossPercent().map(percent -> String.format("%.0f %%", percent))));
        return List.of(largest, times);
    }

    private static String milliseconds(Duration time) {
        return String.format(time.toNanos() < 100_000 ? "%.3f ms" : "%.1f ms", time.toNanos() / 1e6);
    }

    private static Message orNot(Optional<String> measured) {
        return measured.map(Message::verbatim).orElseGet(() -> Texts.of("asked.not-measured"));
    }

    private static Message verdict(Optional<Boolean> accepted) {
        return Texts.of(accepted.map(yes -> yes ? "asked.yes" : "asked.no").orElse("asked.no-answer"));
    }

    private static Message said(Optional<String> answer) {
        return answer.map(text -> Texts.of("asked.said", text)).orElse(Message.NONE);
    }
}
