package io.github.rdpmedic.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.EventQueue;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class EdtBridgeTest {

    private final List<Integer> shown = new CopyOnWriteArrayList<>();

    @Test
    void aValueArrivesOnTheEventDispatchThread() {
        List<Boolean> onEdt = new CopyOnWriteArrayList<>();
        EdtBridge<Integer> bridge = new EdtBridge<>(value -> onEdt.add(EventQueue.isDispatchThread()));

        bridge.publish(1);

        await().until(() -> !onEdt.isEmpty());
        assertThat(onEdt).containsExactly(true);
    }

    @Test
    void aBusyScreenSeesOnlyTheNewestValue() throws InterruptedException {
        CountDownLatch busy = new CountDownLatch(1);
        EventQueue.invokeLater(() -> {
            try {
                busy.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        EdtBridge<Integer> bridge = new EdtBridge<>(shown::add);

        for (int i = 0; i <= 10_000; i++) {
            bridge.publish(i);
        }
        busy.countDown();

        await().until(() -> shown.contains(10_000));
        assertThat(shown).containsExactly(10_000);
    }
}
