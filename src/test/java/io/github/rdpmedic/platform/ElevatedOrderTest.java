package io.github.rdpmedic.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.rdpmedic.platform.ElevatedOrder.FlushDns;
import io.github.rdpmedic.platform.ElevatedOrder.SetMtu;
import io.github.rdpmedic.platform.ElevatedOrder.SetRegistry;
import io.github.rdpmedic.platform.ElevatedOrder.SetRegistry.Step;
import io.github.rdpmedic.platform.InterfaceMtu.Family;
import io.github.rdpmedic.platform.InterfaceMtu.Mtus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ElevatedOrderTest {

    static Stream<ElevatedOrder> orders() {
        return Stream.of(
                new SetMtu("eth0", Family.IPV4, Mtus.of(1500), Mtus.of(1400), Duration.ofSeconds(30)),
                new SetMtu("wlp2s0.7", Family.IPV6, Mtus.of(1500, 0), Mtus.of(1280, 1280), Duration.ZERO),
                new SetMtu("0006008001000000", Family.IPV4, Mtus.of(9000, 9000), Mtus.of(576, 576), Duration.ZERO),
                new SetRegistry(List.of(
                        new Step(MachineValue.CLIENT_UDP, Optional.empty(), Optional.of(1)),
                        new Step(MachineValue.TLS_1_3_DISABLED_BY_DEFAULT, Optional.of(-1), Optional.empty()))),
                new FlushDns());
    }

    @ParameterizedTest
    @MethodSource("orders")
    void whatOneSideWritesTheOtherReads(ElevatedOrder order) {
        assertThat(ElevatedOrder.read(order.arguments())).isEqualTo(order);
    }

    static Stream<List<String>> hostile() {
        return Stream.of(
                List.of(),
                List.of(""),
                List.of("SET-MTU", "eth0", "ipv4", "1500", "1400", "0"),
                List.of("run", "/bin/sh"),
                List.of("flush-dns", "now"),
                List.of("flush-dns; reboot"),
                List.of("set-registry"),
                List.of("set-registry", "client-udp", "absent"),
                List.of("set-registry", "client-udp", "absent", "1", "client-udp"),
                List.of("set-registry", "CLIENT-UDP", "absent", "1"),
                List.of("set-registry", "SYSTEM\\CurrentControlSet\\Services", "absent", "1"),
                List.of("set-registry", "client-udp", "absent", "2"),
                List.of("set-registry", "encryption-oracle", "absent", "3"),
                List.of("set-registry", "client-udp", "", "1"),
                List.of("set-registry", "client-udp", "absent", "-1"),
                List.of("set-registry", "client-udp", "absent", "01"),
                List.of("set-registry", "tls-1-2-enabled", "absent", "4294967296"),
                List.of("set-mtu"),
                List.of("set-mtu", "eth0", "ipv4", "1500", "1400"),
                List.of("set-mtu", "eth0", "ipv4", "1500", "1400", "0", "extra"),
                // The interface reaches ip(8) and netsh as an argument of its own.
                List.of("set-mtu", "-force", "ipv4", "1500", "1400", "0"),
                List.of("set-mtu", "eth0 up", "ipv4", "1500", "1400", "0"),
                List.of("set-mtu", "eth0;reboot", "ipv4", "1500", "1400", "0"),
                List.of("set-mtu", "$(reboot)", "ipv4", "1500", "1400", "0"),
                List.of("set-mtu", "`reboot`", "ipv4", "1500", "1400", "0"),
                List.of("set-mtu", "../../etc/passwd", "ipv4", "1500", "1400", "0"),
                List.of("set-mtu", "eth0\nmtu", "ipv4", "1500", "1400", "0"),
                List.of("set-mtu", "eth0\0", "ipv4", "1500", "1400", "0"),
                List.of("set-mtu", "eth0\"", "ipv4", "1500", "1400", "0"),
                List.of("set-mtu", "é0", "ipv4", "1500", "1400", "0"),
                List.of("set-mtu", "", "ipv4", "1500", "1400", "0"),
                List.of("set-mtu", "e".repeat(65), "ipv4", "1500", "1400", "0"),
                List.of("set-mtu", "eth0", "ipv5", "1500", "1400", "0"),
                List.of("set-mtu", "eth0", "IPV4", "1500", "1400", "0"),
                List.of("set-mtu", "eth0", "ipv4", "1500", "575", "0"),
                List.of("set-mtu", "eth0", "ipv6", "1500", "1279", "0"),
                List.of("set-mtu", "eth0", "ipv4", "1500", "65536", "0"),
                List.of("set-mtu", "eth0", "ipv4", "0", "1400", "0"),
                List.of("set-mtu", "eth0", "ipv4", "1500", "-1400", "0"),
                List.of("set-mtu", "eth0", "ipv4", "1500", "+1400", "0"),
                List.of("set-mtu", "eth0", "ipv4", "1500", "01400", "0"),
                List.of("set-mtu", "eth0", "ipv4", "1500", "0x578", "0"),
                List.of("set-mtu", "eth0", "ipv4", "1500", "1e3", "0"),
                List.of("set-mtu", "eth0", "ipv4", "1500", "１４００", "0"),
                List.of("set-mtu", "eth0", "ipv4", "1500", "99999999999999999999", "0"),
                List.of("set-mtu", "eth0", "ipv4", "1500/", "1400/1400", "0"),
                List.of("set-mtu", "eth0", "ipv4", "1500/0", "1400/1400/1400", "0"),
                List.of("set-mtu", "eth0", "ipv4", "1500/0", "1400/65536", "0"),
                List.of("set-mtu", "eth0", "ipv4", "1500", "1400", "300001"),
                List.of("set-mtu", "eth0", "ipv4", "1500", "1400", "-1"),
                List.of("set-mtu", "eth0", "ipv4", "1500", "1400", "forever"));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void whatNobodyHereWouldWriteIsRefusedWithoutBeingRepeated(List<String> arguments) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ElevatedOrder.read(arguments))
                .withMessageMatching("not an order for the elevated child: [A-Za-z ]+");
    }
}
