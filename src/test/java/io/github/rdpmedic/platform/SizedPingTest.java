package io.github.rdpmedic.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.platform.SizedEcho.NotMeasured;
import io.github.rdpmedic.platform.SizedEcho.Passed;
import io.github.rdpmedic.platform.SizedEcho.Silence;
import io.github.rdpmedic.platform.SizedEcho.TooBig;
import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the ping programs print, as seen from iputils, BusyBox and macOS. */
class SizedPingTest {

    private static final Duration WAIT = Duration.ofSeconds(1);
    private static final String NOTHING_CAME = "\n1 packets transmitted, 0 received, 100% packet loss, time 0ms";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ping: local error: message too long, mtu=1400                     | 1400",
                "ping: sendmsg: Message too long                                   | 0",
                "From 10.0.0.1 icmp_seq=1 Frag needed and DF set (mtu = 1492)       | 1492",
                "36 bytes from 10.0.0.1: frag needed and DF set (MTU 1400)          | 1400",
                "From fd00::1 icmp_seq=1 Packet too big: mtu=1280                   | 1280",
            })
    void aRefusalIsReadWithItsLimit(String line, int limit) {
        assertThat(reply(1, line + NOTHING_CAME))
                .isEqualTo(new TooBig(limit == 0 ? OptionalInt.empty() : OptionalInt.of(limit)));
    }

    @Test
    void nothingBackIsSilence() {
        assertThat(reply(1, NOTHING_CAME)).isEqualTo(new Silence());
    }

    @Test
    void anAnswerThatComesTooLateIsSilence() {
        assertThat(reply(0, "64 bytes from 10.0.0.1: time=1200 ms")).isEqualTo(new Silence());
        assertThat(reply(0, "64 bytes from 10.0.0.1: time=12.5 ms"))
                .isEqualTo(new Passed(Duration.ofNanos(12_500_000)));
    }

    @Test
    void aProgramWithoutTheOptionMeasuresNothing() {
        assertThat(reply(1, "ping: invalid option -- 'M'\nUsage: ping [OPTIONS] HOST"))
                .isInstanceOf(NotMeasured.class);
        assertThat(reply(1, "From 10.0.0.1 icmp_seq=1 Destination Host Unreachable" + NOTHING_CAME))
                .isInstanceOf(NotMeasured.class);
    }

    @Test
    void aRefusalStandsAlsoWhenThePingWaitsOnAfterIt() {
        assertThat(SizedPing.reply(new ChildProcess.Killed("ping: local error: message too long, mtu=1400\n"), WAIT))
                .isEqualTo(new TooBig(OptionalInt.of(1400)));
        assertThat(SizedPing.reply(new ChildProcess.Killed(""), WAIT)).isEqualTo(new Silence());
    }

    private static SizedEcho.Reply reply(int code, String output) {
        return SizedPing.reply(new ChildProcess.Exited(code, output, Duration.ofMillis(3)), WAIT);
    }
}
