package io.github.rdpmedic.ui.tray;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.model.State;
import io.github.rdpmedic.ui.icons.Badge;
import io.github.rdpmedic.watch.TargetStatus;
import io.github.rdpmedic.watch.WatchSnapshot;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrayFaceTest {

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "up | UP | RDP Medic: 1 up",
                "up up down up up | DOWN | RDP Medic: 4 up, 1 down",
                "warning up | WARNING | RDP Medic: 1 up, 1 warning",
                "warning warning | WARNING | RDP Medic: 2 warnings",
                "unreachable down | DOWN | RDP Medic: 1 down, 1 unreachable",
                "unreachable warning up | UNREACHABLE | RDP Medic: 1 up, 1 warning, 1 unreachable",
                "up unknown | UNKNOWN | RDP Medic: 1 up, 1 unknown",
            })
    void theWorstStateIsTheBadgeAndTheTooltipCounts(String states, Badge badge, String tooltip) {
        assertThat(TrayFace.of(snapshot(states), Locale.ENGLISH)).isEqualTo(new TrayFace(badge, tooltip));
    }

    @Test
    void countsAreInTheLanguageOfThePerson() {
        assertThat(TrayFace.of(snapshot("up up down"), Locale.GERMAN).tooltip())
                .isEqualTo("RDP Medic: 2 erreichbar, 1 ausgefallen");
    }

    @Test
    void aPauseHasItsOwnSign() {
        WatchSnapshot paused = Snapshots.paused(Instant.MAX, Snapshots.status("a", State.DOWN));

        assertThat(TrayFace.of(paused, Locale.ENGLISH)).isEqualTo(new TrayFace(Badge.PAUSED, "RDP Medic: paused"));
    }

    @Test
    void withoutHostsNothingIsKnownAndThatIsSaid() {
        assertThat(TrayFace.of(Snapshots.of(), Locale.ENGLISH))
                .isEqualTo(new TrayFace(Badge.UNKNOWN, "RDP Medic: no hosts yet"));
    }

    private static WatchSnapshot snapshot(String states) {
        return Snapshots.of(Stream.of(states.split(" "))
                .map(state -> Snapshots.status("host", State.valueOf(state.toUpperCase(Locale.ROOT))))
                .toArray(TargetStatus[]::new));
    }
}
