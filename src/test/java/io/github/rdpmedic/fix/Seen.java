package io.github.rdpmedic.fix;

import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Depth;
import io.github.rdpmedic.model.Diagnosis;
import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.Facts.InterfaceType;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.model.Target;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a check measured of the way to a host, as evidence for a fix. */
record Seen(
        String host,
        Optional<String> address,
        Optional<InterfaceType> type,
        Optional<Integer> interfaceMtu,
        Optional<Integer> pathMtu,
        Optional<Double> loss) {

    static Seen host(String host) {
        return new Seen(host, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    Seen at(String usedAddress) {
        return new Seen(host, Optional.of(usedAddress), type, interfaceMtu, pathMtu, loss);
    }

    Seen mtu(int ofTheInterface, int ofThePath) {
        return new Seen(host, address, type, Optional.of(ofTheInterface), Optional.of(ofThePath), loss);
    }

    Seen over(InterfaceType kind) {
        return new Seen(host, address, Optional.of(kind), interfaceMtu, pathMtu, loss);
    }

    Seen losing(double percent) {
        return new Seen(host, address, type, interfaceMtu, pathMtu, Optional.of(percent));
    }

    Evidence evidence() {
        Facts.Path path = new Facts.Path(
                Optional.empty(),
                type,
                interfaceMtu,
                pathMtu,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                loss);
        Facts facts = new Facts(
                address.stream().toList(),
                address,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(path));
        Observation observation = new Observation(
                Target.unnamed(new Endpoint(host, Endpoint.DEFAULT_PORT)),
                Depth.FULL,
                Sightings.NOON,
                Duration.ofMillis(5),
                List.of(),
                facts,
                List.of());
        return Evidence.of(new CheckResult(
                observation, new Diagnosis(State.UP, Optional.empty(), Message.verbatim("It is up."), List.of())));
    }
}
