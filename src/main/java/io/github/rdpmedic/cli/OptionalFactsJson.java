package io.github.rdpmedic.cli;

import io.github.rdpmedic.model.OptionalFacts;
import io.github.rdpmedic.model.OptionalFacts.Method;
import io.github.rdpmedic.model.OptionalFacts.RdpSecurity;
import io.github.rdpmedic.model.OptionalFacts.RdpUdp;
import io.github.rdpmedic.model.OptionalFacts.ServerKey;
import io.github.rdpmedic.model.OptionalFacts.WebSocket;
import java.util.List;
import java.util.Optional;

/** The {@code optional} object of the facts: null for what was not asked for or not measured. */
final class OptionalFactsJson {

    private OptionalFactsJson() {}

    static Json of(OptionalFacts facts) {
        Optional<List<Json>> webSockets = Optional.of(facts.webSockets())
                .filter(asked -> !asked.isEmpty())
                .map(asked -> asked.stream().map(OptionalFactsJson::webSocket).toList());
        return new Json()
                .with("udp", facts.udp().map(OptionalFactsJson::udp))
                .with("websocket", webSockets)
                .with("rdpSecurity", facts.rdpSecurity().map(OptionalFactsJson::rdpSecurity));
    }

    private static Json udp(RdpUdp udp) {
        return new Json()
                .with("port", udp.port())
                .with("outcome", udp.outcome())
                .with("answerMs", udp.answerTime())
                .with("answerBytes", udp.answerBytes())
                .with("version", udp.version())
                .with("upStreamMtu", udp.upStreamMtu())
                .with("downStreamMtu", udp.downStreamMtu());
    }

    private static Json webSocket(WebSocket webSocket) {
        return new Json()
                .with("port", webSocket.port())
                .with("secure", webSocket.secure())
                .with("outcome", webSocket.outcome())
                .with("tlsVersion", webSocket.tlsVersion())
                .with("status", webSocket.status())
                .with("server", webSocket.server());
    }

    private static Json rdpSecurity(RdpSecurity security) {
        return new Json()
                .with("outcome", security.outcome())
                .with("failure", security.failure())
                .with("level", security.level())
                .with("method", security.method())
                .with("methods", methods(security.methods()))
                .with("rdpVersion", security.version())
                .with("certificate", security.certificate().map(OptionalFactsJson::key))
                .with("multitransport", security.multitransport());
    }

    private static Optional<Json> methods(List<Method> methods) {
        if (methods.isEmpty()) {
            return Optional.empty();
        }
        Json json = new Json();
        methods.forEach(method -> json.with(method.name(), method.accepted()));
        return Optional.of(json);
    }

    private static Json key(ServerKey key) {
        return new Json().with("kind", key.kind()).with("keyBits", key.keyBits());
    }
}
