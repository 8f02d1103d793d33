package io.github.rdpmedic.ui.tray;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.rdpmedic.platform.SampleNotice;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PatientBalloonTest {

    private final List<String> shown = new CopyOnWriteArrayList<>();
    private final AtomicBoolean admitted = new AtomicBoolean(true);
    private final AtomicInteger asked = new AtomicInteger();
    private final SampleNotice sample = new SampleNotice();
    private final PatientBalloon balloon =
            new PatientBalloon(notice -> shown.add(notice.title()), this::isAdmitted, Duration.ofMillis(20));

    private boolean isAdmitted() {
        asked.incrementAndGet();
        return admitted.get();
    }

    @AfterEach
    void close() {
        balloon.close();
    }

    @Test
    void aBalloonIsShownAtOnceWhenItIsWelcome() {
        balloon.show(sample.of("a", "alpha is down"));

        assertThat(shown).containsExactly("alpha is down");
    }

    @Test
    void duringAPresentationItWaitsAndComesAfterIt() {
        admitted.set(false);
        balloon.show(sample.of("a", "alpha is down"));
        balloon.show(sample.of("b", "beta is down"));
        await().until(() -> asked.get() > 3);
        assertThat(shown).isEmpty();

        admitted.set(true);

        await().until(() -> shown.size() == 2);
        assertThat(shown).containsExactly("alpha is down", "beta is down");
    }

    @Test
    void ofWhatWaitsOnlyTheNewestOfATopicIsShownAndNothingThatIsOver() {
        admitted.set(false);
        balloon.show(sample.of("a", "alpha is down"));
        balloon.show(sample.of("b", "beta is down"));
        balloon.show(sample.of("a", "alpha and gamma are down"));
        balloon.withdraw("b");

        admitted.set(true);

        await().until(() -> !shown.isEmpty());
        assertThat(shown).containsExactly("alpha and gamma are down");
    }

    @Test
    void whereNothingWaitsNobodyIsAsked() {
        admitted.set(false);
        balloon.show(sample.of("a", "alpha is down"));
        balloon.withdraw("a");
        await().until(() -> asked.get() >= 1);
        int before = asked.get();

        await().during(Duration.ofMillis(200)).until(() -> asked.get() == before);
    }

    @Test
    void aFloodIsBounded() {
        admitted.set(false);
        for (int i = 0; i < 500; i++) {
            balloon.show(sample.of("t" + i, "n" + i));
        }
        admitted.set(true);

        await().until(() -> shown.contains("n499"));
        assertThat(shown).hasSize(20);
    }
}
