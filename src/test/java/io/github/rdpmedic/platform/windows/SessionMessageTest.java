package io.github.rdpmedic.platform.windows;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.model.PcEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionMessageTest {

    @ParameterizedTest(name = "message {0} with {1}")
    @CsvSource({"536, 4, SUSPENDING", "536, 18, RESUMED", "689, 7, LOCKED", "689, 8, UNLOCKED"})
    void sleepAndLocksAreUnderstood(int message, int wParam, PcEvent event) {
        assertThat(SessionMessage.meaning(message, wParam)).contains(event);
    }

    @ParameterizedTest(name = "message {0} with {1}")
    @CsvSource({"536, 7", "536, 10", "689, 5", "689, 6", "16, 4", "2, 7"})
    void theRestMeansNothing(int message, int wParam) {
        assertThat(SessionMessage.meaning(message, wParam)).isEmpty();
    }

    @Test
    void everyChangeOfAnAddressIsToldUntilTheSystemRefuses() throws Exception {
        List<PcEvent> heard = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch refused = new CountDownLatch(3);
        new AddressChanges(() -> (handle, overlapped) -> {
                    refused.countDown();
                    return refused.getCount() == 0 ? 5 : 0;
                })
                .listen(heard::add);

        assertThat(refused.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(heard).containsExactly(PcEvent.NETWORK_CHANGED, PcEvent.NETWORK_CHANGED);
    }

    @Test
    @EnabledOnOs(OS.WINDOWS)
    void theRealWindowOpensAndCloses() throws Exception {
        Runnable end = new WindowsEvents().listen(event -> {});
        end.run();

        for (int i = 0; i < 100 && isRunning(); i++) {
            Thread.sleep(100);
        }
        assertThat(isRunning()).isFalse();
    }

    private static boolean isRunning() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals("rdp-medic session events"));
    }
}
