package io.github.rdpmedic.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TurnstileTest {

    private static final long SECOND = 1_000_000_000;

    @Test
    void noMoreThanSoManyAreUnderWay() throws Exception {
        Turnstile turnstile = new Turnstile(2, 100, 0);
        turnstile.enter(0);
        turnstile.enter(0);

        assertRefused(turnstile, 0, Refusal.Reason.BUSY);
        turnstile.leave();
        turnstile.enter(0);
        assertThat(turnstile.underWay()).isEqualTo(2);
    }

    @Test
    void noMoreThanSoManyBeginInASecond() throws Exception {
        Turnstile turnstile = new Turnstile(100, 3, 0);
        for (int i = 0; i < 3; i++) {
            turnstile.enter(0);
        }

        assertRefused(turnstile, SECOND / 4, Refusal.Reason.RATE);
        turnstile.enter(SECOND / 2);
        assertRefused(turnstile, SECOND / 2, Refusal.Reason.RATE);
    }

    @Test
    void anIdleHourSavesUpNoMoreThanASecond() throws Exception {
        Turnstile turnstile = new Turnstile(100, 2, 0);
        long later = 3600 * SECOND;
        turnstile.enter(later);
        turnstile.enter(later);

        assertRefused(turnstile, later, Refusal.Reason.RATE);
    }

    private static void assertRefused(Turnstile turnstile, long now, Refusal.Reason reason) {
        assertThatThrownBy(() -> turnstile.enter(now)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(reason);
            assertThat(refusal.retryAfter()).contains(Duration.ofSeconds(1));
        });
    }
}
