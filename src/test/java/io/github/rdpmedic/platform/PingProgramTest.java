package io.github.rdpmedic.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.platform.IcmpEcho.Answered;
import io.github.rdpmedic.platform.IcmpEcho.NoAnswer;
import io.github.rdpmedic.platform.IcmpEcho.NotMeasured;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an exit code means; the real ping stands in {@code LinuxIcmpEchoIT}. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "starts Unix programs")
class PingProgramTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void zeroIsAnAnswerAndTheProgramSaysTheRoundTrip() {
        assertThat(reply("echo '64 bytes from ::1: icmp_seq=1 ttl=64 time=0.250 ms'"))
                .isEqualTo(new Answered(Duration.ofNanos(250_000)));
    }

    @Test
    void withoutARoundTripInTheTextTheRunningTimeStandsIn() {
        assertThat(reply("exit 0"))
                .isInstanceOfSatisfying(
                        Answered.class,
                        answered -> assertThat(answered.roundTrip()).isBetween(Duration.ofNanos(1), SECOND));
    }

    @Test
    void anAnswerAfterTheDeadlineIsNoAnswer() {
        assertThat(reply("echo time=1500 ms")).isEqualTo(new NoAnswer());
    }

    @Test
    void itsOwnExitCodeIsNoAnswerAndAnyOtherMeasuredNothing() {
        assertThat(reply("exit 3")).isEqualTo(new NoAnswer());
        assertThat(reply("echo 'not permitted\u0007'; exit 2"))
                .isEqualTo(new NotMeasured("ping ended with 2: not permitted\\u0007\\u000a"));
    }

    @Test
    void aProgramThatDoesNotEndInTimeHadNoAnswer() {
        assertThat(sending("sleep 60", Duration.ofMillis(50))).isEqualTo(new NoAnswer());
    }

    @Test
    void withoutAProgramNothingIsMeasured() {
        PingProgram echo = new PingProgram(new Script(Optional.empty()), Map.of());
        assertThat(echo.send(InetAddress.getLoopbackAddress(), SECOND)).isInstanceOf(NotMeasured.class);
        assertThat(echo.availability().isAvailable()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "64 bytes from 127.0.0.1: icmp_seq=1 ttl=64 time=0.031 ms, 31000",
        "64 bytes from 127.0.0.1: seq=0 ttl=64 time=12.5 ms, 12500000",
        "64 bytes from 10.0.0.1: icmp_seq=1 ttl=64 time=104 ms, 104000000",
        "time<1 ms, 1000000",
        "time=1ms, 1000000",
    })
    void theRoundTripIsReadFromTheCommonPingPrograms(String line, long nanoseconds) {
        assertThat(PingProgram.roundTrip(line)).contains(Duration.ofNanos(nanoseconds));
    }

    @ParameterizedTest
    @CsvSource({"1 packets transmitted", "time= ms", "time=99999999999999999999 ms", "time=1.2.3 ms"})
    void otherTextHoldsNoRoundTrip(String line) {
        assertThat(PingProgram.roundTrip(line)).isEmpty();
    }

    private static IcmpEcho.Reply reply(String script) {
        return sending(script, SECOND);
    }

    private static IcmpEcho.Reply sending(String script, Duration timeout) {
        return new PingProgram(new Script(Optional.of(script)), Map.of("PATH", "/usr/bin:/bin"))
                .send(InetAddress.getLoopbackAddress(), timeout);
    }

    /** A ping that does what the script says; 3 is its code for no answer. */
    private record Script(Optional<String> script) implements PingProgram.Dialect {

        @Override
        public Optional<List<String>> command(InetAddress address, Duration timeout) {
            return script.map(text -> List.of("/bin/sh", "-c", text));
        }

        @Override
        public int noAnswer() {
            return 3;
        }

        @Override
        public boolean isInstalled() {
            return script.isPresent();
        }
    }
}
