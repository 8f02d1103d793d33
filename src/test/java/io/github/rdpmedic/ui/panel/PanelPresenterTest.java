package io.github.rdpmedic.ui.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.model.State;
import io.github.rdpmedic.ui.panel.PanelRow.Tone;
import io.github.rdpmedic.ui.parts.Samples;
import io.github.rdpmedic.watch.Snoozes;
import io.github.rdpmedic.watch.TargetStatus;
import io.github.rdpmedic.watch.WatchSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the status panel says. */
class PanelPresenterTest {

    private final PanelPresenter presenter = new PanelPresenter(Locale.ENGLISH, ZoneOffset.UTC);

    private PanelState shown(WatchSnapshot snapshot) {
        return presenter.present(snapshot, Optional.empty(), "", Samples.NOW);
    }

    private PanelRow row(TargetStatus status) {
        return shown(Samples.snapshot(List.of(status))).rows().get(0);
    }

    @Test
    void troubleComesFirstAndEqualsKeepTheOrderOfTheFile() {
        assertThat(shown(Samples.office()).rows())
                .extracting(PanelRow::name)
                .containsExactly("TERM-02", "FILESRV01", "HOME-PC", "DESKTOP-K4", "SQL-ADMIN", "build-vm");
    }

    @Test
    void countsNameEveryStateThatWantsAttention() {
        assertThat(shown(Samples.office()).counts()).isEqualTo("6 hosts · 1 down · 1 warning · 1 unknown");
        assertThat(shown(Samples.snapshot(List.of(Samples.healthy("a", 1, 90)))).counts())
                .isEqualTo("1 host · all up");
        assertThat(shown(Samples.snapshot(List.of())).counts()).isEqualTo("No hosts yet");
    }

    @Test
    void aHostThatIsUpSaysWithWhichSecurityProtocol() {
        assertThat(row(Samples.healthy("a", 9, 142)).cause()).isEqualTo("Up · NLA");
    }

    @Test
    void theCauseCarriesItsMeasurement() {
        assertThat(row(Samples.expiringSoon()).cause()).isEqualTo("Certificate expires in 5 days");
    }

    @Test
    void aHostThatWasNeverCheckedInventsNothing() {
        PanelRow row = row(Samples.notYetChecked("HOME-PC"));

        assertThat(row.cause()).isEqualTo("Not checked yet");
        assertThat(row.latency()).isEqualTo("—");
        assertThat(row.certificate()).isEqualTo("—");
        assertThat(row.certificateTone()).isEqualTo(Tone.QUIET);
    }

    @ParameterizedTest
    @CsvSource({
        "142, 142 d, QUIET",
        "15, 15 d, QUIET",
        "14, 14 d, WARNING",
        "5, 5 d, WARNING",
        "0, 0 d, WARNING",
        "-3, -3 d, CRITICAL"
    })
    void theCertificateColumnGetsLouderAsTheEndComesNear(int daysLeft, String text, Tone tone) {
        PanelRow row = row(Samples.healthy("a", 9, daysLeft));

        assertThat(row.certificate()).isEqualTo(text);
        assertThat(row.certificateTone()).isEqualTo(tone);
    }

    @Test
    void theDaysAreThoseLeftNowAndNotThoseAtTheTimeOfTheCheck() {
        Instant threeDaysLater = Samples.NOW.plus(Duration.ofDays(3));
        PanelState later = presenter.present(
                Samples.snapshot(List.of(Samples.healthy("a", 9, 10))), Optional.empty(), "", threeDaysLater);

        assertThat(later.rows().get(0).certificate()).isEqualTo("7 d");
    }

    @Test
    void aFailedNewestCheckShowsNoLatency() {
        assertThat(row(Samples.withoutCertificate()).latency()).isEqualTo("—");
    }

    @Test
    void aCheckUnderWayIsSaid() {
        assertThat(row(Samples.checking(Samples.healthy("a", 9, 142))).latency())
                .isEqualTo("checking…");
    }

    @Test
    void eachRowIsOneSentenceForAScreenReader() {
        assertThat(row(Samples.healthy("SQL-ADMIN", 31, 64)).spoken())
                .matches("SQL-ADMIN: Up, Up · NLA, answers in 3\\d ms, certificate ends in 64 days");
        assertThat(row(Samples.notYetChecked("HOME-PC")).spoken())
                .isEqualTo("HOME-PC: Unknown, Not checked yet, certificate not measured");
    }

    @Test
    void aNameCannotTurnTheRowAround() {
        assertThat(row(Samples.notYetChecked("evil\u202Ename")).name()).isEqualTo("evil\\u202ename");
    }

    @Test
    void thisPcIsLeftOutUntilItIsMeasured() {
        assertThat(shown(Samples.office()).network()).isEmpty();
        assertThat(network(new OwnNetwork(List.of("Ethernet", "VPN"))))
                .contains(new PanelState.Network(true, "Ethernet · VPN"));
        assertThat(network(new OwnNetwork(List.of()))).contains(new PanelState.Network(false, "No network"));
    }

    private Optional<PanelState.Network> network(OwnNetwork own) {
        return presenter
                .present(Samples.office(), Optional.of(own), "", Samples.NOW)
                .network();
    }

    @Test
    void theFooterSaysHowOldTheNewestResultIs() {
        assertThat(shown(Samples.office()).footer()).isEqualTo("Checked 12 s ago");
        assertThat(shown(Samples.snapshot(List.of(Samples.notYetChecked("a")))).footer())
                .isEqualTo("Not checked yet");
    }

    @Test
    void theFooterSaysUntilWhenItIsPaused() {
        assertThat(shown(Samples.paused(Instant.MAX)).footer()).isEqualTo("Paused");
        assertThat(shown(Samples.paused(Samples.NOW.plusSeconds(3600))).footer())
                .isEqualTo("Paused until 10:43 AM");
        assertThat(shown(Samples.paused(Instant.MAX)).paused()).isTrue();
    }

    @Test
    void searchLooksAtNameAddressAndCauseWithoutRegardToCase() {
        assertThat(found("sql-")).containsExactly("SQL-ADMIN");
        assertThat(found("build-vm.example")).containsExactly("build-vm");
        assertThat(found("not checked")).containsExactly("HOME-PC");
        assertThat(found("nothing like it")).isEmpty();
    }

    private List<String> found(String search) {
        return presenter.present(Samples.office(), Optional.empty(), search, Samples.NOW).rows().stream()
                .map(PanelRow::name)
                .toList();
    }

    @Test
    void aSearchFieldAppearsAboveEightHosts() {
        assertThat(shown(Samples.manyHosts(8)).searchable()).isFalse();
        assertThat(shown(Samples.manyHosts(9)).searchable()).isTrue();
    }

    @Test
    void theTooltipSaysWhichCentralListATargetCameFrom() {
        PanelPresenter fleet = new PanelPresenter(
                Locale.ENGLISH,
                ZoneOffset.UTC,
                target -> Optional.of("https://lists.example/rdp")
                        .filter(any -> target.name().equals("SQL-ADMIN")));

        assertThat(fleet.present(Samples.office(), Optional.empty(), "", Samples.NOW)
                        .rows())
                .filteredOn(row -> row.tooltip().endsWith("from the central list https://lists.example/rdp"))
                .extracting(PanelRow::name)
                .containsExactly("SQL-ADMIN");
    }

    @Test
    void speaksGermanToo() {
        PanelPresenter german = new PanelPresenter(Locale.GERMAN, ZoneOffset.UTC);
        PanelState state = german.present(Samples.office(), Optional.empty(), "", Samples.NOW);

        assertThat(state.counts()).isEqualTo("6 Hosts · 1 ausgefallen · 1 Warnung · 1 unbekannt");
        assertThat(state.footer()).isEqualTo("Geprüft vor 12 s");
        assertThat(state.worst()).isEqualTo(State.DOWN);
    }

    @Test
    void theFooterSaysThatNoNoticesCome() {
        WatchSnapshot office = Samples.office();
        Snoozes silence = new Snoozes(Map.of(), Optional.of(Samples.NOW.plusSeconds(3600)));
        PanelState state = shown(new WatchSnapshot(office.statuses(), office.pausedUntil(), silence, Samples.NOW));

        assertThat(state.silent()).isTrue();
        assertThat(state.footer()).matches("Checked 12 s ago · no notices until 10:43.AM");
    }
}
