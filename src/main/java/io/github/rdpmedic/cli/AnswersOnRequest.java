package io.github.rdpmedic.cli;

import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was found out because the command line asked for it, one line a question. */
final class AnswersOnRequest {

    private AnswersOnRequest() {}

    static List<Message> of(Facts facts) {
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
        return lines;
    }

    private static Message verdict(Optional<Boolean> accepted) {
        return Texts.of(accepted.map(yes -> yes ? "asked.yes" : "asked.no").orElse("asked.no-answer"));
    }

    private static Message said(Optional<String> answer) {
        return answer.map(text -> Texts.of("asked.said", text)).orElse(Message.NONE);
    }
}
