package io.github.rdpmedic.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.rdpmedic.fix.change.MtuValue;
import io.github.rdpmedic.fix.change.Term;
import io.github.rdpmedic.fix.journal.Journal;
import io.github.rdpmedic.fix.journal.Verdict;
import io.github.rdpmedic.model.Facts.InterfaceType;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.platform.Availability;
import io.github.rdpmedic.platform.Elevation;
import io.github.rdpmedic.platform.InterfaceMtu.Family;
import io.github.rdpmedic.platform.InterfaceMtu.Mtus;
import io.github.rdpmedic.platform.Interfaces;
import io.github.rdpmedic.platform.PlatformException;
import io.github.rdpmedic.platform.none.NoInterfaceMtu;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetMtuTest {

    private static final Duration TRIAL = Duration.ofSeconds(1);
    private static final Seen HOST = Seen.host("192.0.2.7");

    private final InMemoryPorts pc = new InMemoryPorts();
    private final Wires wires = new Wires();
    private Availability rights = Availability.YES;

    private final SetMtu fix = new SetMtu(pc, wires, new Rights(), TRIAL);

    /** Two cables and a tunnel. */
    private static final class Wires implements Interfaces {
        private Optional<Interface> egress = Optional.of(new Interface("eth0", 2, "Ethernet", false, false));

        @Override
        public Optional<Interface> towards(InetAddress destination) {
            return egress;
        }

        @Override
        public List<Interface> all() {
            return List.of(egress.orElseThrow(), named("wg0").orElseThrow());
        }

        @Override
        public Optional<Interface> named(String nameOrIndex) {
            return switch (nameOrIndex) {
                case "eth1" -> Optional.of(new Interface("eth1", 3, "Ethernet 2", false, false));
                case "lo" -> Optional.of(new Interface("lo", 1, "Loopback", true, false));
                case "wg0" -> Optional.of(new Interface("wg0", 4, "wg0", false, true));
                default -> Optional.empty();
            };
        }
    }

    private final class Rights implements Elevation {
        @Override
        public boolean isElevated() {
            return false;
        }

        @Override
        public Availability availability() {
            return rights;
        }

        @Override
        public Child start(List<String> command) {
            throw new AssertionError("a plan asks nobody for rights");
        }
    }

    @BeforeEach
    void theUsualMtu() throws PlatformException {
        for (String id : new String[] {"eth0", "eth1", "wg0"}) {
            pc.write(id, Family.IPV4, Mtus.of(1500, Mtus.AUTOMATIC));
            pc.write(id, Family.IPV6, Mtus.of(1500, Mtus.AUTOMATIC));
        }
    }

    private FixPlan plan(FixOptions options, Seen seen) throws FixRefusedException {
        return fix.plan(options, seen.evidence());
    }

    private static FixOptions mtu(String bytes) {
        return FixOptions.NONE.with(FixOption.MTU, bytes);
    }

    private static MtuValue change(FixPlan plan) {
        assertThat(plan.changes()).hasSize(1);
        return (MtuValue) plan.changes().get(0);
    }

    private static List<String> words(List<Message> messages) {
        return messages.stream().map(message -> message.in(Locale.ENGLISH)).toList();
    }

    @Test
    void theMeasuredPathMtuIsWhatTheInterfaceGets() throws FixRefusedException {
        FixPlan plan = plan(FixOptions.NONE, HOST.mtu(1500, 1420));
        assertThat(change(plan).interfaceId()).isEqualTo("eth0");
        assertThat(change(plan).before()).isEqualTo(Mtus.of(1500, Mtus.AUTOMATIC));
        assertThat(change(plan).after()).isEqualTo(Mtus.of(1420, 1420));
        assertThat(words(plan.steps()))
                .containsExactly("MTU of Ethernet (IPv4): 1500 → 1420 bytes, also after a restart");
    }

    @Test
    void whatThePersonSaysOutranksTheMeasurement() throws FixRefusedException {
        assertThat(change(plan(mtu("1400"), HOST.mtu(1500, 1420))).after().active())
                .isEqualTo(1400);
    }

    @Test
    void itReturnsUnlessTheHostStillAnswers() throws FixRefusedException {
        FixPlan plan = plan(mtu("1400"), HOST);
        assertThat(plan.term()).contains(new Term.Trial(TRIAL));
        assertThat(change(plan).trial()).isEqualTo(TRIAL);
        assertThat(plan.needsElevation()).isTrue();
    }

    @Test
    void aHostWithAnIpv6AddressIsAboutIpv6() throws FixRefusedException {
        assertThat(change(plan(mtu("1400"), Seen.host("nas").at("2001:db8::7"))).family())
                .isEqualTo(Family.IPV6);
        assertRefused(mtu("1279"), Seen.host("2001:db8::7"), "from 1280 to 65535");
    }

    @Test
    void withoutAHostAnInterfaceMustBeNamedAndNothingIsTried() throws FixRefusedException {
        assertThatExceptionOfType(FixRefusedException.class)
                .isThrownBy(() -> fix.plan(mtu("1400"), Evidence.NONE))
                .withMessageContaining("--interface");
        FixPlan plan = fix.plan(mtu("1400").with(FixOption.INTERFACE, "eth1"), Evidence.NONE);
        assertThat(change(plan).interfaceId()).isEqualTo("eth1");
        assertThat(plan.term()).isEmpty();
        assertThat(words(plan.warnings())).anyMatch(warning -> warning.contains("No host is named"));
    }

    @Test
    void aVpnIsPointedOut() throws FixRefusedException {
        assertThat(words(plan(mtu("1400"), HOST.over(InterfaceType.VPN)).warnings()))
                .anyMatch(warning -> warning.contains("VPN"));
        assertThat(words(
                        plan(mtu("1400").with(FixOption.INTERFACE, "wg0"), HOST).warnings()))
                .anyMatch(warning -> warning.contains("VPN"));
        assertThat(words(plan(mtu("1400"), HOST.over(InterfaceType.ETHERNET)).warnings()))
                .isEmpty();
    }

    @Test
    void whatNothingKeepsIsSaidToLastUntilTheRestart() throws Exception {
        pc.write("eth0", Family.IPV4, Mtus.of(1500));
        FixPlan plan = plan(mtu("1400"), HOST);
        assertThat(change(plan).after()).isEqualTo(Mtus.of(1400));
        assertThat(words(plan.warnings()))
                .containsExactly("The change lasts until Ethernet goes away or this PC restarts.");
    }

    @Test
    void aLargerMtuIsPointedOut() throws FixRefusedException {
        assertThat(words(plan(mtu("9000"), HOST).warnings())).anyMatch(warning -> warning.contains("larger"));
    }

    @Test
    void anMtuThatIsThereAlreadyChangesNothing() throws FixRefusedException {
        assertThat(plan(mtu("1500"), HOST).changes()).isEmpty();
    }

    @Test
    void whatCannotBeIsRefusedWithTheReason() {
        assertRefused(mtu("575"), HOST, "from 576 to 65535");
        assertRefused(mtu("65536"), HOST, "from 576 to 65535");
        assertRefused(mtu("many"), HOST, "whole number");
        assertRefused(FixOptions.NONE, HOST, "--mtu");
        assertRefused(FixOptions.NONE, HOST.mtu(1500, 500), "cannot have less than 576");
        assertRefused(mtu("1400").with(FixOption.INTERFACE, "eth9"), HOST, "no network interface \"eth9\"");
        assertRefused(mtu("1400").with(FixOption.INTERFACE, "lo"), HOST, "this PC itself");
        wires.egress = Optional.empty();
        assertRefused(mtu("1400"), HOST, "No network interface of this PC leads to 192.0.2.7");
    }

    private void assertRefused(FixOptions options, Seen seen, String reason) {
        assertThatExceptionOfType(FixRefusedException.class)
                .isThrownBy(() -> plan(options, seen))
                .withMessageContaining(reason);
    }

    @Test
    void aPathThatCarriesEverythingExcludesTheFix() {
        assertThat(fix.applicability(HOST.mtu(1500, 1500).evidence()).whyNot().map(why -> why.in(Locale.ENGLISH)))
                .contains("The path carries packets of 1500 bytes, the largest that this PC sends. "
                        + "A smaller MTU would change nothing.");
        assertThat(fix.applicability(HOST.mtu(1500, 1420).evidence()).isApplicable())
                .isTrue();
        assertThat(fix.applicability(Evidence.NONE).isApplicable()).isTrue();
    }

    @Test
    void aFormOffersTheInterfacesAndWhatWasMeasured() throws FixRefusedException {
        SetMtu.Offer offer = fix.offer(HOST.mtu(1500, 1420).evidence());
        assertThat(offer.choices())
                .containsExactly(new SetMtu.Choice("Ethernet", 1500), new SetMtu.Choice("wg0", 1500));
        assertThat(offer.egress()).contains("Ethernet");
        assertThat(offer.measured()).hasValue(1420);
        assertThat(fix.offer(Evidence.NONE).egress()).isEmpty();
    }

    @Test
    void withoutAWayToTheRightsThatIsTheReason() {
        rights = Availability.no(Message.verbatim("Install pkexec."));
        assertThat(fix.applicability(Evidence.NONE))
                .isEqualTo(new Applicability.NeedsElevation(Message.verbatim("Install pkexec.")));
    }

    @Test
    void whereNoMtuCanBeSetThatIsTheReason() {
        assertThat(new SetMtu(new NoInterfaceMtu(), wires, new Rights(), TRIAL)
                        .applicability(Evidence.NONE)
                        .isApplicable())
                .isFalse();
    }

    @Test
    void aHostThatIsLostBringsTheOldMtuBackAndOneThatAnswersKeepsTheNewOne(@TempDir Path directory) throws Exception {
        assertThat(applied(directory.resolve("lost"), State.UP, State.DOWN)).isEqualTo(Verdict.FAILED);
        assertThat(pc.read("eth0", Family.IPV4)).contains(Mtus.of(1500, Mtus.AUTOMATIC));
        assertThat(pc.deeds()).isEmpty();

        assertThat(applied(directory.resolve("kept"), State.DOWN, State.UP)).isEqualTo(Verdict.APPLIED);
        assertThat(pc.read("eth0", Family.IPV4)).contains(Mtus.of(1400, 1400));
        assertThat(pc.deeds()).containsExactly("keep the MTU of eth0/IPV4");
    }

    private Verdict applied(Path journal, State... states) throws FixRefusedException {
        Sightings sightings = Sightings.of(states);
        FixEngine engine = new FixEngine(new Journal(journal), pc.ports(), sightings, Clock.systemUTC());
        Evidence evidence = Evidence.about(Sightings.TARGET);
        return engine.apply(fix, fix.plan(mtu("1400"), evidence), evidence, step -> {})
                .verdict();
    }
}
