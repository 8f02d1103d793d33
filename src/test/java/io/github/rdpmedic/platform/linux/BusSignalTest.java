package io.github.rdpmedic.platform.linux;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.model.PcEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusSignalTest {

    private static final String SESSION = BusSignal.sessionPath("2");
    private static final String MANAGER = "/org/freedesktop/login1";

    @Test
    void sleepIsAnnouncedAndItsEndToo() {
        assertThat(meaning(new BusSignal(MANAGER, "org.freedesktop.login1.Manager", "PrepareForSleep", List.of(true))))
                .contains(PcEvent.SUSPENDING);
        assertThat(meaning(new BusSignal(MANAGER, "org.freedesktop.login1.Manager", "PrepareForSleep", List.of(false))))
                .contains(PcEvent.RESUMED);
        assertThat(meaning(new BusSignal(MANAGER, "org.freedesktop.login1.Manager", "PrepareForSleep", List.of())))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Lock, LOCKED", "Unlock, UNLOCKED"})
    void theOwnSessionIsLocked(String member, PcEvent event) {
        assertThat(meaning(new BusSignal(SESSION, "org.freedesktop.login1.Session", member, List.of())))
                .contains(event);
    }

    @Test
    void anotherPersonsSessionIsNoneOfOurs() {
        String other = BusSignal.sessionPath("c1");

        assertThat(meaning(new BusSignal(other, "org.freedesktop.login1.Session", "Lock", List.of())))
                .isEmpty();
        assertThat(new BusSignal(SESSION, "org.freedesktop.login1.Session", "Lock", List.of())
                        .meaning(Optional.empty()))
                .isEmpty();
    }

    @Test
    void aDesktopThatLocksByItselfLeavesAHint() {
        assertThat(meaning(changed(SESSION, "org.freedesktop.login1.Session", Map.of("LockedHint", true))))
                .contains(PcEvent.LOCKED);
        assertThat(meaning(changed(SESSION, "org.freedesktop.login1.Session", Map.of("LockedHint", false))))
                .contains(PcEvent.UNLOCKED);
        assertThat(meaning(changed(SESSION, "org.freedesktop.login1.Session", Map.of("IdleHint", true))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "org.freedesktop.NetworkManager, ActiveConnections, true",
        "org.freedesktop.NetworkManager, PrimaryConnection, true",
        "org.freedesktop.network1.Manager, OnlineState, true",
        "org.freedesktop.NetworkManager, WirelessEnabled, false",
        "org.freedesktop.resolve1.Manager, AddressState, false"
    })
    void aConnectionThatComesOrGoesIsAnotherNetwork(String type, String property, boolean counts) {
        assertThat(meaning(changed("/org/freedesktop/NetworkManager", type, Map.of(property, "whatever"))))
                .isEqualTo(counts ? Optional.of(PcEvent.NETWORK_CHANGED) : Optional.empty());
    }

    @Test
    void aSignalBelongsToTheServiceThatMaySendIt() {
        assertThat(changed(SESSION, "org.freedesktop.login1.Session", Map.of()).service())
                .isEqualTo("org.freedesktop.login1");
        assertThat(changed("/x", "org.freedesktop.network1.Manager", Map.of()).service())
                .isEqualTo("org.freedesktop.network1");
    }

    @ParameterizedTest
    @CsvSource({"2, _32", "c1, c1", "12, _312", "a-b, a_2db"})
    void theObjectOfASessionIsNamedAsLogindDoes(String id, String name) {
        assertThat(BusSignal.sessionPath(id)).isEqualTo("/org/freedesktop/login1/session/" + name);
    }

    private static BusSignal changed(String path, String type, Map<String, Object> properties) {
        return new BusSignal(
                path, "org.freedesktop.DBus.Properties", "PropertiesChanged", List.of(type, properties, List.of()));
    }

    private static Optional<PcEvent> meaning(BusSignal signal) {
        return signal.meaning(Optional.of(SESSION));
    }
}
