package io.github.rdpmedic.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.platform.ScriptedSizedEcho;
import io.github.rdpmedic.platform.ScriptedSizedEcho.TooBigPackets;
import io.github.rdpmedic.platform.SizedEcho;
import io.github.rdpmedic.platform.SizedEcho.NotMeasured;
import io.github.rdpmedic.platform.SizedEcho.Reply;
import io.github.rdpmedic.platform.SizedEcho.Silence;
import io.github.rdpmedic.platform.SizedEcho.Splitting;
import io.github.rdpmedic.platform.SizedEcho.TooBig;
import io.github.rdpmedic.probe.MtuSearch.Try;
import io.github.rdpmedic.probe.MtuVerdict.BlackHole;
import io.github.rdpmedic.probe.MtuVerdict.Measured;
import io.github.rdpmedic.probe.MtuVerdict.Unknown;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MtuSearchTest {

    private static final int FLOOR = 576;
    private static final int ETHERNET = 1500;
    private static final InetAddress HOST = InetAddress.getLoopbackAddress();

    private int echoes;

    @Test
    void aGoodPathCostsTwoEchoes() {
        assertThat(verdictOn(ScriptedSizedEcho.carrying(ETHERNET))).isEqualTo(new Measured(ETHERNET));
        assertThat(echoes).isEqualTo(2);
    }

    @Test
    void aRouterThatNamesItsLimitEndsTheSearchAtOnce() {
        assertThat(verdictOn(ScriptedSizedEcho.carrying(1412))).isEqualTo(new Measured(1412));
        assertThat(echoes).isEqualTo(3);
    }

    @Test
    void everyMtuIsFoundToTheByteWhereRoutersSayNoWithoutALimit() {
        IntStream.rangeClosed(FLOOR, ETHERNET).forEach(mtu -> {
            echoes = 0;
            assertThat(verdictOn(new ScriptedSizedEcho(mtu, TooBigPackets.ARE_REFUSED_WITHOUT_A_LIMIT)))
                    .isEqualTo(new Measured(mtu));
            assertThat(echoes).as("echoes for " + mtu).isLessThanOrEqualTo(18);
        });
    }

    @Test
    void everyBlackHoleIsFoundToTheByte() {
        IntStream.range(FLOOR, ETHERNET).forEach(mtu -> {
            echoes = 0;
            assertThat(verdictOn(new ScriptedSizedEcho(mtu, TooBigPackets.VANISH)))
                    .isEqualTo(new BlackHole(mtu, mtu + 1, true));
            assertThat(echoes).as("echoes for " + mtu).isLessThanOrEqualTo(34);
        });
    }

    @ParameterizedTest
    @CsvSource({"1492", "1420", "1400", "1280"})
    void theSizesOfRealLinksAreFoundInFewEchoes(int mtu) {
        assertThat(verdictOn(new ScriptedSizedEcho(mtu, TooBigPackets.VANISH)))
                .isEqualTo(new BlackHole(mtu, mtu + 1, true));
        assertThat(echoes).isLessThanOrEqualTo(16);
    }

    @Test
    void filteredIcmpIsUnknownAndNotBad() {
        assertThat(verdictOf((sent, random) -> new Silence())).isInstanceOf(Unknown.class);
        assertThat(echoes).isEqualTo(2);
    }

    @Test
    void aHostThatAnswersOnlySmallEchoesIsNoBlackHole() {
        assertThat(verdictOn(new ScriptedSizedEcho(1000, TooBigPackets.GET_NO_ANSWER)))
                .isInstanceOf(Unknown.class);
    }

    @Test
    void withoutAnEchoThatMayBeSplitABlackHoleIsNotConfirmed() {
        SizedEcho path = new ScriptedSizedEcho(1400, TooBigPackets.VANISH);
        MtuVerdict verdict = verdictOf((sent, random) ->
                sent.splitting() == Splitting.ALLOWED ? new NotMeasured("not here") : reply(path, sent));
        assertThat(verdict).isEqualTo(new BlackHole(1400, 1401, false));
    }

    @Test
    void aRouterWhoseNamedLimitIsALieIsABlackHoleBehindIt() {
        SizedEcho path = new ScriptedSizedEcho(1400, TooBigPackets.VANISH);
        MtuVerdict verdict = verdictOf((sent, random) -> sent.size() > 1492 && sent.splitting() == Splitting.FORBIDDEN
                ? new TooBig(OptionalInt.of(1492))
                : reply(path, sent));
        assertThat(verdict).isEqualTo(new BlackHole(1400, 1401, true));
    }

    /** Linux routers send a handful of refusals, and then one a second. */
    @Test
    void aRouterThatTiresOfRefusingIsNotTakenForABlackHole() {
        int[] refusals = {0};
        MtuVerdict verdict = verdictOf((sent, random) -> {
            if (sent.size() <= 1333) {
                return new SizedEcho.Passed(Duration.ofMillis(1));
            }
            return ++refusals[0] <= 2 ? new TooBig(OptionalInt.empty()) : new Silence();
        });
        assertThat(verdict).isEqualTo(new Measured(1333));
    }

    @Test
    void nothingIsClaimedWhenEchoesCannotBeSent() {
        assertThat(verdictOf((sent, random) -> new NotMeasured("no permission")))
                .isEqualTo(new Unknown("no permission"));
        assertThat(echoes).isEqualTo(1);
    }

    /** One in ten echoes is lost: the search may end without a verdict, but rarely with a wrong one. */
    @Test
    void randomLossIsHardlyEverTakenForABlackHole() {
        SizedEcho path = ScriptedSizedEcho.carrying(ETHERNET);
        long wrong = IntStream.range(0, 2000)
                .filter(seed -> {
                    Random random = new Random(seed);
                    return verdictOf((sent, unused) -> random.nextInt(10) == 0 ? new Silence() : reply(path, sent))
                            instanceof BlackHole;
                })
                .count();
        assertThat(wrong).isLessThan(10);
    }

    @ParameterizedTest
    @EnumSource(TooBigPackets.class)
    void beforeItsEndTheSearchClaimsNoNumber(TooBigPackets tooBig) {
        SizedEcho path = new ScriptedSizedEcho(1333, tooBig);
        MtuSearch search = MtuSearch.between(FLOOR, ETHERNET);
        for (Optional<Try> next = search.next(); next.isPresent(); next = search.next()) {
            assertThat(search.verdict()).isNotInstanceOf(Measured.class);
            search = search.after(next.get(), reply(path, next.get()));
        }
    }

    private MtuVerdict verdictOn(SizedEcho path) {
        return verdictOf((sent, random) -> reply(path, sent));
    }

    private MtuVerdict verdictOf(BiFunction<Try, Random, Reply> path) {
        MtuSearch search = MtuSearch.between(FLOOR, ETHERNET);
        Random random = new Random(1);
        echoes = 0;
        for (Optional<Try> next = search.next(); next.isPresent(); next = search.next()) {
            search = search.after(next.get(), path.apply(next.get(), random));
            assertThat(++echoes).isLessThan(50);
        }
        return search.verdict();
    }

    private static Reply reply(SizedEcho path, Try sent) {
        return path.send(HOST, sent.size(), sent.splitting(), Duration.ofSeconds(1));
    }
}
