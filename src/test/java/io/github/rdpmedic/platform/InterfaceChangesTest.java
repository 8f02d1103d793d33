package io.github.rdpmedic.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.rdpmedic.model.PcEvent;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class InterfaceChangesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final AtomicReference<Set<String>> addresses = new AtomicReference<>(Set.of("eth0 127.0.1.1"));
    private final AtomicInteger looks = new AtomicInteger();
    private final List<PcEvent> heard = new CopyOnWriteArrayList<>();

    @Test
    void anAddressThatComesOrGoesIsToldOnce() {
        Runnable end = changes().listen(heard::add);
        addresses.set(Set.of("eth0 127.0.1.1", "tun0 127.0.2.1"));
        await().atMost(PATIENCE).until(() -> heard.size() == 1);
        lookTwice();
        assertThat(heard).containsExactly(PcEvent.NETWORK_CHANGED);

        addresses.set(Set.of());
        await().atMost(PATIENCE).until(() -> heard.size() == 2);
        end.run();
    }

    @Test
    void whatWasThereAtTheStartIsNoNews() {
        Runnable end = changes().listen(heard::add);
        lookTwice();
        end.run();

        assertThat(heard).isEmpty();
    }

    @Test
    void afterTheEndNobodyLooks() {
        Runnable end = changes().listen(heard::add);
        end.run();
        await().atMost(PATIENCE)
                .until(() -> Thread.getAllStackTraces().keySet().stream()
                        .noneMatch(thread -> thread.getName().equals("rdp-medic network changes")));
    }

    private void lookTwice() {
        int now = looks.get();
        await().atMost(PATIENCE).until(() -> looks.get() >= now + 2);
    }

    private InterfaceChanges changes() {
        return new InterfaceChanges(
                () -> {
                    looks.incrementAndGet();
                    return addresses.get();
                },
                Duration.ofMillis(5));
    }
}
