package io.github.rdpmedic.platform.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.rdpmedic.platform.IcmpEcho.Answered;
import io.github.rdpmedic.platform.IcmpEcho.NoAnswer;
import io.github.rdpmedic.platform.IcmpEcho.NotMeasured;
import io.github.rdpmedic.platform.IcmpEcho.Reply;
import io.github.rdpmedic.platform.IcmpEcho.Unreachable;
import io.github.rdpmedic.platform.Programs;
import io.github.rdpmedic.platform.ScriptedIcmpEcho;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinuxIcmpEchoTest {

    private static final InetAddress HOST = InetAddress.getLoopbackAddress();
    private static final Reply FAST = new Answered(Duration.ofNanos(30_000));
    private static final Reply SLOW = new Answered(Duration.ofMillis(4));

    private final ScriptedIcmpEcho socket = new ScriptedIcmpEcho(FAST);
    private final ScriptedIcmpEcho program = new ScriptedIcmpEcho(SLOW);

    @Test
    void theSocketIsPreferredBecauseItCostsNoProcess() {
        assertThat(send(true)).isEqualTo(FAST);
        assertThat(program.sent()).isEmpty();
    }

    @Test
    void whereTheKernelForbidsTheSocketItIsNotEvenLoaded() {
        assertThat(send(false)).isEqualTo(SLOW);
        assertThat(socket.sent()).isEmpty();
    }

    @Test
    void noAnswerOnTheSocketIsAMeasurementAndNotAskedAgain() {
        socket.reply(new NoAnswer());
        assertThat(send(true)).isEqualTo(new NoAnswer());
        assertThat(program.sent()).isEmpty();
    }

    @Test
    void aSocketThatMeasuredNothingIsReplacedByTheProgram() {
        socket.reply(new NotMeasured("errno 13"));
        assertThat(send(true)).isEqualTo(SLOW);
    }

    @Test
    void withoutSocketAndProgramNothingIsAvailable() {
        program.reply(new NotMeasured("no ping"));
        assertThat(echo(false).availability().isAvailable()).isFalse();
        assertThat(echo(true).availability().isAvailable()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"100, true", "101, true", "111, true", "112, true", "113, true", "1, false", "13, false", "22, false"})
    void theErrnosOfAMissingWayAreUnreachableAndOthersMeasureNothing(int errno, boolean unreachable) {
        assertThat(DatagramIcmpEcho.reply(errno)).isInstanceOf(unreachable ? Unreachable.class : NotMeasured.class);
    }

    @Test
    void socketAddressesHaveTheLayoutOfTheKernel() throws UnknownHostException {
        assertThat(withoutFamily("192.0.2.7")).isEqualTo("0000c00002070000000000000000");
        assertThat(withoutFamily("2001:db8::7")).isEqualTo("00000000000020010db800000000000000000000000700000000");
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "looks for the ping of Linux")
    void pingWaitsInWholeSecondsAndIsToldTheFamily() throws UnknownHostException {
        LinuxPing ping = new LinuxPing(new Programs(Map.of()));
        assumeTrue(ping.isInstalled(), "ping is not installed");
        assertThat(ping.command(InetAddress.getByName("192.0.2.7"), Duration.ofMillis(1001)))
                .hasValueSatisfying(command -> assertThat(command.subList(1, command.size()))
                        .isEqualTo(List.of("-n", "-c", "1", "-W", "2", "-4", "192.0.2.7")));
        assertThat(ping.command(InetAddress.getByName("::1"), Duration.ofMillis(10)))
                .hasValueSatisfying(command -> assertThat(command.subList(1, command.size()))
                        .isEqualTo(List.of("-n", "-c", "1", "-W", "1", "-6", "0:0:0:0:0:0:0:1")));
    }

    private Reply send(boolean socketsAllowed) {
        return echo(socketsAllowed).send(HOST, Duration.ofSeconds(1));
    }

    private LinuxIcmpEcho echo(boolean socketsAllowed) {
        return new LinuxIcmpEcho(() -> socketsAllowed, socket, program);
    }

    private static String withoutFamily(String address) throws UnknownHostException {
        return HexFormat.of()
                .formatHex(IcmpSocket.socketAddress(InetAddress.getByName(address)))
                .substring(4);
    }
}
