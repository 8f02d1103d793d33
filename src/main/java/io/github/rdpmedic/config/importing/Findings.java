package io.github.rdpmedic.config.importing;

import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.Route;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.model.TargetOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects what one place holds. An entry that cannot be used becomes a remark, and the others stay. */
final class Findings {

    /** A list beyond this is no list of a person. */
    static final int MAX_FOUND = 10_000;

    /** Where Hyper-V offers the screens of its virtual machines. */
    static final int HYPER_V_CONSOLE = 2179;

    private static final int MAX_REMARKS = 20;
    private static final int MAX_NAME = 100;

    private final SourceId source;
    private final String place;
    private final List<Found> found = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();

    Findings(SourceId source, String place) {
        this.source = source;
        this.place = place;
    }

    void add(Raw raw) {
        try {
            int defaultPort = raw.port().isBlank() ? Endpoint.DEFAULT_PORT : port(raw.port());
            Endpoint endpoint = Endpoint.parse(raw.address(), defaultPort);
            Route route = route(raw);
            Optional<String> info = Optional.of(raw.loadBalanceInfo()).filter(Target::isLoadBalanceInfo);
            add(new Target(name(raw.name(), endpoint), endpoint, info, route), raw.options(), raw.line());
        } catch (IllegalArgumentException noAddress) {
            remark(
                    "remark.address",
                    raw.line(),
                    Printable.of(raw.name()),
                    Printable.of(raw.address()),
                    source.program());
        }
    }

    /** A gateway that is no address costs the way, and not the target. */
    private Route route(Raw raw) {
        try {
            return Route.of(raw.gateway(), raw.gatewayUsageMethod(), "");
        } catch (IllegalArgumentException noGateway) {
            remark(
                    "remark.gateway",
                    raw.line(),
                    Printable.of(raw.name()),
                    Printable.of(raw.gateway()),
                    source.program());
            return Route.DIRECT;
        }
    }

    /** @throws IllegalArgumentException when it is no port */
    private static int port(String text) {
        String digits = text.strip();
        if (!digits.matches("[0-9]{1,5}")) {
            throw new IllegalArgumentException(digits);
        }
        return Integer.parseInt(digits);
    }

    void add(Target target) {
        add(target, TargetOptions.NONE, 0);
    }

    /** @param line 1-based, 0 when the place has one target only */
    void add(Target target, TargetOptions options, int line) {
        if (found.size() == MAX_FOUND) {
            remark("remark.too-many", 0, MAX_FOUND);
        }
        if (found.size() >= MAX_FOUND) {
            return;
        }
        found.add(new Found(target, options, source, place, line, note(target)));
    }

    private static Optional<Message> note(Target target) {
        Route route = target.route();
        if (target.endpoint().port() == HYPER_V_CONSOLE) {
            return Optional.of(Message.of(Findings.class, "note.vm-console", HYPER_V_CONSOLE));
        }
        if (route instanceof Route.Gateway gateway) {
            return Optional.of(Message.of(
                    Findings.class, "note.gateway", gateway.endpoint().host()));
        }
        return route instanceof Route.Brokered
                ? Optional.of(Message.of(Findings.class, "note.brokered"))
                : Optional.empty();
    }

    /** The screen of a virtual machine is no Remote Desktop host, and Hyper-V shows it to administrators only. */
    void console(int line, String name, String host) {
        remark("remark.vm-console", line, Printable.of(name), Printable.of(host), HYPER_V_CONSOLE);
    }

    /** What is given, made fit to be the name of a target; the host where nothing is left. */
    static String name(String given, Endpoint endpoint) {
        String clean = GivenText.line(given);
        String cut = clean.substring(0, Math.min(clean.length(), MAX_NAME)).strip();
        return cut.isEmpty() ? Target.unnamed(endpoint).name().substring(0, nameLength(endpoint)) : cut;
    }

    private static int nameLength(Endpoint endpoint) {
        return Math.min(MAX_NAME, Target.unnamed(endpoint).name().length());
    }

    static String shown(String text) {
        return Printable.of(text);
    }

    /** @param line 1-based, 0 when the whole place is meant */
    void remark(String key, int line, Object... arguments) {
        if (remarks.size() < MAX_REMARKS) {
            Message what = Message.of(Findings.class, key, arguments);
            String where = Printable.of(place);
            remarks.add(new Remark(
                    place,
                    line == 0
                            ? Message.of(Findings.class, "remark.in", where, what)
                            : Message.of(Findings.class, "remark.at-line", where, line, what)));
        }
    }

    void fault(ImportFault fault) {
        remarks.add(new Remark(place, fault.text()));
    }

    Discovery discovery() {
        Place here = new Place(source, place);
        return new Discovery(found, remarks, remarks.isEmpty() && !here.isPassing() ? Set.of(here) : Set.of());
    }
}
