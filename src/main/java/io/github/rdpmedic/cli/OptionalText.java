package io.github.rdpmedic.cli;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.OptionalFacts;
import io.github.rdpmedic.model.OptionalFacts.Method;
import io.github.rdpmedic.model.OptionalFacts.RdpSecurity;
import io.github.rdpmedic.model.OptionalFacts.RdpSecurityOutcome;
import io.github.rdpmedic.model.OptionalFacts.RdpUdp;
import io.github.rdpmedic.model.OptionalFacts.UdpOutcome;
import io.github.rdpmedic.model.OptionalFacts.WebSocket;
import io.github.rdpmedic.model.OptionalFacts.WebSocketOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What was looked at on request, in lines for people. */
final class OptionalText {

    private OptionalText() {}

    static List<Message> lines(OptionalFacts facts) {
        if (facts.equals(OptionalFacts.NONE)) {
            return List.of(Texts.of("optional.none"));
        }
        List<Message> lines = new ArrayList<>();
        facts.udp().map(OptionalText::udp).ifPresent(lines::add);
        facts.webSockets().stream().map(OptionalText::webSocket).forEach(lines::add);
        facts.rdpSecurity().map(OptionalText::rdpSecurity).ifPresent(lines::addAll);
        return lines;
    }

    private static Message udp(RdpUdp udp) {
        if (udp.outcome() == UdpOutcome.ANSWERED) {
            return Texts.of(
                    "optional.udp.answered",
                    udp.port(),
                    udp.version().orElse("1"),
                    udp.answerBytes().orElse(0));
        }
        return Texts.of("optional.udp." + key(udp.outcome()), udp.port());
    }

    private static Message webSocket(WebSocket webSocket) {
        if (webSocket.outcome() == WebSocketOutcome.HTTP) {
            return Texts.of(
                    "optional.websocket.http",
                    webSocket.port(),
                    webSocket.status().orElse(0),
                    webSocket.server().map(Message::verbatim).orElseGet(() -> Texts.of("optional.unnamed")));
        }
        return Texts.of("optional.websocket." + key(webSocket.outcome()), webSocket.port());
    }

    private static List<Message> rdpSecurity(RdpSecurity security) {
        if (security.outcome() != RdpSecurityOutcome.ACCEPTED) {
            return List.of(Texts.of(
                    "optional.security." + key(security.outcome()),
                    security.failure().orElse("-")));
        }
        List<Message> lines = new ArrayList<>();
        lines.add(Texts.of(
                "optional.security.accepted",
                security.level().orElse("-"),
                security.method().map(Message::verbatim).orElseGet(() -> Texts.of("optional.security.plain"))));
        if (!security.methods().isEmpty()) {
            lines.add(Texts.of("optional.security.methods", alone(security.methods())));
        }
        security.certificate()
                .flatMap(certificate -> certificate.keyBits())
                .ifPresent(bits -> lines.add(Texts.of("optional.security.key", bits)));
        security.version().ifPresent(version -> lines.add(Texts.of("optional.security.version", version)));
        security.multitransport()
                .ifPresent(flags -> lines.add(Texts.of("optional.security.multitransport", String.join(", ", flags))));
        return lines;
    }

    private static String alone(List<Method> methods) {
        return methods.stream()
                .map(method -> method.name() + " "
                        + method.accepted()
                                .map(yes -> Texts.of(yes ? "optional.yes" : "optional.no"))
                                .orElseGet(() -> Texts.of("optional.unknown")))
                .collect(Collectors.joining(", "));
    }

    private static String key(Enum<?> outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
