package io.github.rdpmedic.fix;

import io.github.rdpmedic.fix.change.MtuValue;
import io.github.rdpmedic.fix.change.Term;
import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.platform.Availability;
import io.github.rdpmedic.platform.Elevation;
import io.github.rdpmedic.platform.InterfaceMtu;
import io.github.rdpmedic.platform.InterfaceMtu.Family;
import io.github.rdpmedic.platform.InterfaceMtu.Mtus;
import io.github.rdpmedic.platform.Interfaces;
import io.github.rdpmedic.platform.Interfaces.Interface;
import io.github.rdpmedic.platform.PlatformException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Gives the interface that leads to a host the MTU that the path carries. A smaller MTU also makes the host send
 * smaller packets, because this PC then announces a smaller segment size (RFC 9293), and so cures a handshake that
 * stalls on the way back.
 */
public final class SetMtu implements QuickFix {

    private final InterfaceMtu mtu;
    private final Interfaces interfaces;
    private final Elevation elevation;
    private final Duration trial;

    /** @param trial how long the host may be silent before everything goes back */
    SetMtu(InterfaceMtu mtu, Interfaces interfaces, Elevation elevation, Duration trial) {
        this.mtu = mtu;
        this.interfaces = interfaces;
        this.elevation = elevation;
        this.trial = trial;
    }

    @Override
    public String id() {
        return "set-mtu";
    }

    @Override
    public Message title() {
        return text("set-mtu.title");
    }

    @Override
    public Message name() {
        return text("set-mtu.name");
    }

    @Override
    public Message touches() {
        return text("set-mtu.touches");
    }

    @Override
    public boolean needsElevation() {
        return true;
    }

    @Override
    public boolean reversible() {
        return true;
    }

    @Override
    public Set<FixOption> options() {
        return Set.of(FixOption.MTU, FixOption.INTERFACE);
    }

    @Override
    public Applicability applicability(Evidence evidence) {
        if (!mtu.availability().isAvailable()) {
            return Applicability.of(mtu.availability());
        }
        Optional<Facts.Path> path = path(evidence);
        if (path.isPresent() && isFull(path.get())) {
            return Applicability.no(text("set-mtu.full", path.get().pathMtu().orElseThrow()));
        }
        return elevation.availability() instanceof Availability.Unavailable no
                ? new Applicability.NeedsElevation(no.why())
                : Applicability.YES;
    }

    /** The path carries whatever the interface sends, so there is nothing that a smaller MTU could cure. */
    private static boolean isFull(Facts.Path path) {
        return path.pathMtu().isPresent()
                && path.interfaceMtu()
                        .filter(own -> own <= path.pathMtu().get())
                        .isPresent();
    }

    private static Optional<Facts.Path> path(Evidence evidence) {
        return evidence.lastCheck()
                .map(CheckResult::observation)
                .flatMap(seen -> seen.facts().path());
    }

    /**
     * What a person chooses from.
     *
     * @param choices by the names that {@link FixOption#INTERFACE} takes, with the MTU that each has now
     * @param egress the one that leads to the host
     * @param measured what the path carries
     */
    public record Offer(List<Choice> choices, Optional<String> egress, OptionalInt measured) {}

    /** @param mtu for IPv4, in bytes */
    public record Choice(String name, int mtu) {}

    /** Asks the operating system, and perhaps a name server. */
    public Offer offer(Evidence evidence) throws FixRefusedException {
        List<Choice> choices = new ArrayList<>();
        for (Interface one : interfaces.all()) {
            read(one, Family.IPV4).ifPresent(now -> choices.add(new Choice(one.name(), now.active())));
        }
        Optional<String> egress = new TargetAddress(evidence)
                .find()
                .flatMap(interfaces::towards)
                .map(Interface::name)
                .filter(name ->
                        choices.stream().anyMatch(choice -> choice.name().equals(name)));
        Optional<Integer> measured = path(evidence).flatMap(Facts.Path::pathMtu);
        return new Offer(choices, egress, measured.map(OptionalInt::of).orElse(OptionalInt.empty()));
    }

    @Override
    public FixPlan plan(FixOptions options, Evidence evidence) throws FixRefusedException {
        Optional<InetAddress> address = new TargetAddress(evidence).find();
        Interface egress = egress(options, evidence, address);
        Family family = address.filter(Inet6Address.class::isInstance).isPresent() ? Family.IPV6 : Family.IPV4;
        Mtus before = before(egress, family);
        int bytes = bytes(options, evidence, egress, family);
        if (before.active() == bytes) {
            return FixPlan.of(this, text("set-mtu.already", name(egress), bytes), Message.NONE, List.of());
        }
        Duration term = evidence.target().isPresent() ? trial : Duration.ZERO;
        MtuValue change = new MtuValue(egress.id(), egress.name(), family, before, before.changedTo(bytes), term);
        FixPlan plan = FixPlan.of(
                        this,
                        text("set-mtu.preview", name(egress), before.active(), bytes),
                        text("set-mtu.applied", name(egress), bytes),
                        List.of(change))
                .withWarnings(warnings(egress, before, bytes, evidence))
                .verifiedBy(evidence);
        return term.isZero() ? plan : plan.returning(new Term.Trial(term));
    }

    private Interface egress(FixOptions options, Evidence evidence, Optional<InetAddress> address)
            throws FixRefusedException {
        Optional<String> asked = options.text(FixOption.INTERFACE);
        Interface found = asked.isPresent()
                ? interfaces
                        .named(asked.get())
                        .orElseThrow(() -> bad("set-mtu.no-such-interface", Printable.of(asked.get())))
                : towards(evidence, address);
        if (found.loopback()) {
            throw FixRefusedException.notNow(text("set-mtu.loopback", name(found)));
        }
        return found;
    }

    private Interface towards(Evidence evidence, Optional<InetAddress> address) throws FixRefusedException {
        String target = Printable.of(evidence.target()
                .orElseThrow(() -> bad("set-mtu.which-interface"))
                .name());
        InetAddress there = address.orElseThrow(() -> FixRefusedException.notNow(text("set-mtu.no-address", target)));
        return interfaces.towards(there).orElseThrow(() -> FixRefusedException.notNow(text("set-mtu.no-way", target)));
    }

    private Mtus before(Interface egress, Family family) throws FixRefusedException {
        return read(egress, family)
                .orElseThrow(
                        () -> FixRefusedException.notNow(text("set-mtu.no-family", name(egress), family.toString())));
    }

    private Optional<Mtus> read(Interface one, Family family) throws FixRefusedException {
        try {
            return mtu.read(one.id(), family);
        } catch (PlatformException e) {
            throw FixRefusedException.notNow(e.userMessage());
        }
    }

    private int bytes(FixOptions options, Evidence evidence, Interface egress, Family family)
            throws FixRefusedException {
        int least;
        try {
            least = mtu.minimum(egress.id(), family);
        } catch (PlatformException e) {
            throw FixRefusedException.notNow(e.userMessage());
        }
        OptionalInt asked = options.number(FixOption.MTU, least, InterfaceMtu.LARGEST);
        if (asked.isPresent()) {
            return asked.getAsInt();
        }
        int measured = path(evidence).flatMap(Facts.Path::pathMtu).orElseThrow(() -> bad("set-mtu.which-mtu"));
        if (measured < least) {
            throw FixRefusedException.notNow(text("set-mtu.path-too-small", measured, name(egress), least));
        }
        return measured;
    }

    private static List<Message> warnings(Interface egress, Mtus before, int bytes, Evidence evidence) {
        List<Message> warnings = new ArrayList<>();
        if (isVpn(egress, evidence)) {
            warnings.add(text("set-mtu.vpn", name(egress)));
        }
        if (before.kept().isEmpty()) {
            warnings.add(text("set-mtu.not-kept", name(egress)));
        }
        if (bytes > before.active()) {
            warnings.add(text("set-mtu.larger", before.active()));
        }
        if (evidence.target().isEmpty()) {
            warnings.add(text("set-mtu.no-target"));
        }
        return warnings;
    }

    private static boolean isVpn(Interface egress, Evidence evidence) {
        return egress.tunnel()
                || path(evidence)
                        .flatMap(Facts.Path::interfaceType)
                        .filter(Facts.InterfaceType.VPN::equals)
                        .isPresent();
    }

    private static String name(Interface one) {
        return Printable.of(one.name());
    }

    private static FixRefusedException bad(String key, Object... arguments) {
        return FixRefusedException.badOption(text(key, arguments));
    }

    private static Message text(String key, Object... arguments) {
        return Message.of(SetMtu.class, key, arguments);
    }
}
