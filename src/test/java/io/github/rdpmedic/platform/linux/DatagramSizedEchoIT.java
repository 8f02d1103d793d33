package io.github.rdpmedic.platform.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.rdpmedic.netns.NetworkOfItsOwn;
import io.github.rdpmedic.platform.Programs;
import io.github.rdpmedic.platform.SizedEcho;
import io.github.rdpmedic.platform.SizedEcho.Passed;
import io.github.rdpmedic.platform.SizedEcho.Reply;
import io.github.rdpmedic.platform.SizedEcho.Silence;
import io.github.rdpmedic.platform.SizedEcho.Splitting;
import io.github.rdpmedic.platform.SizedEcho.TooBig;
import io.github.rdpmedic.platform.SizedPing;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Real echoes over real links of the kernel, through the socket and through the ping program. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "needs the kernel of Linux")
class DatagramSizedEchoIT {

    private static final Duration WAIT = Duration.ofMillis(400);

    private final SizedEcho socket = new DatagramSizedEcho();
    private final Programs programs = new Programs(Map.of());
    private final SizedEcho ping = new SizedPing(new LinuxSizedPing(programs), Map.of());

    @Test
    void aLinkInTheMiddleDecidesWhatPassesWhole() throws Exception {
        NetworkOfItsOwn.run(1400, network -> {
            for (String host : new String[] {NetworkOfItsOwn.HOST, NetworkOfItsOwn.HOST_V6}) {
                assertThat(whole(socket, host, 1400)).as(host).isInstanceOf(Passed.class);
                assertThat(whole(socket, host, 1401)).as(host).isEqualTo(new TooBig(OptionalInt.of(1400)));
                assertThat(whole(socket, host, 1500)).as(host).isEqualTo(new TooBig(OptionalInt.of(1400)));
            }
            assertThat(split(socket, NetworkOfItsOwn.HOST, 1500)).isInstanceOf(Passed.class);
        });
    }

    @Test
    void pingSaysTheSame() throws Exception {
        assumeTrue(programs.find("ping").isPresent(), "ping (package iputils-ping) is not installed");
        NetworkOfItsOwn.run(1400, network -> {
            assertThat(whole(ping, NetworkOfItsOwn.HOST, 1400)).isInstanceOf(Passed.class);
            assertThat(whole(ping, NetworkOfItsOwn.HOST, 1401)).isEqualTo(new TooBig(OptionalInt.of(1400)));
            // The kernel knows the limit now, refuses by itself, and the program waits on although nothing was sent.
            assertThat(whole(ping, NetworkOfItsOwn.HOST, 1450)).isEqualTo(new TooBig(OptionalInt.of(1400)));
            assertThat(split(ping, NetworkOfItsOwn.HOST, 1500)).isInstanceOf(Passed.class);
            network.filterEchoes();
            assertThat(whole(ping, NetworkOfItsOwn.HOST, 1000)).isEqualTo(new Silence());
        });
    }

    @Test
    void withoutRefusalsLargePacketsVanish() throws Exception {
        NetworkOfItsOwn.run(1400, network -> {
            network.refuseInSilence();
            for (String host : new String[] {NetworkOfItsOwn.HOST, NetworkOfItsOwn.HOST_V6}) {
                assertThat(whole(socket, host, 1400)).as(host).isInstanceOf(Passed.class);
                assertThat(whole(socket, host, 1401)).as(host).isEqualTo(new Silence());
            }
            assertThat(split(socket, NetworkOfItsOwn.HOST, 1500)).isInstanceOf(Passed.class);
        });
    }

    private static Reply whole(SizedEcho echo, String host, int size) throws Exception {
        return echo.send(InetAddress.getByName(host), size, Splitting.FORBIDDEN, WAIT);
    }

    private static Reply split(SizedEcho echo, String host, int size) throws Exception {
        return echo.send(InetAddress.getByName(host), size, Splitting.ALLOWED, WAIT);
    }
}
