package io.github.rdpmedic.ui.targets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.model.ImportOrigin;
import io.github.rdpmedic.model.Roster;
import io.github.rdpmedic.model.SavedTarget;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.model.TargetOptions;
import io.github.rdpmedic.ui.parts.Samples;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the list of hosts says of each, and which it shows. */
class TargetRowsTest {

    private static final Target FILES = Samples.expiringSoon().target();
    private static final Target NEW = Samples.target("Lab");
    private static final Target CENTRAL = Samples.target("Farm");
    private static final Roster ROSTER = Roster.ofSaved(List.of(
            new SavedTarget(
                    FILES,
                    TargetOptions.NONE
                            .withGroup(Optional.of("Berlin"))
                            .withNote(Optional.of("Ask Zoë\nbefore noon"))
                            .withImportedFrom(Optional.of(new ImportOrigin("mremoteng", "confCons.xml")))),
            new SavedTarget(NEW),
            new SavedTarget(CENTRAL, TargetOptions.NONE.withGroup(Optional.of("aachen")))));

    private final List<TargetRow> rows = new TargetRows(
                    Locale.ENGLISH, target -> Optional.of("hosts.csv").filter(place -> target.equals(CENTRAL)))
            .present(ROSTER, Samples.snapshot(List.of(Samples.expiringSoon())));

    @Test
    void aRowSaysWhatIsKnownAndWhatIsSaid() {
        TargetRow row = rows.get(0);

        assertThat(row.state()).isEqualTo(State.WARNING);
        assertThat(row.cause()).isNotEmpty();
        assertThat(row.group()).isEqualTo("Berlin");
        assertThat(row.note()).isEqualTo("Ask Zoë");
        assertThat(row.source()).isEqualTo("mRemoteNG");
        assertThat(row.managed()).isFalse();
    }

    @Test
    void aHostThatWasNeverCheckedIsUnknownAndNotGreen() {
        assertThat(rows.get(1).state()).isEqualTo(State.UNKNOWN);
        assertThat(rows.get(1).source()).isEqualTo("Own");
    }

    @Test
    void aHostOfTheCentralListIsManaged() {
        assertThat(rows.get(2).managed()).isTrue();
        assertThat(rows.get(2).source()).isEqualTo("Central list hosts.csv");
    }

    @Test
    void groupsAreInTheOrderOfTheAlphabet() {
        assertThat(TargetRows.groups(ROSTER)).containsExactly("aachen", "Berlin");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''               | 3",
                "'  '             | 3",
                "ZOË              | 1",
                "mremote berlin   | 1",
                "mremote aachen   | 0",
                "central          | 1",
            })
    void eachWordOfASearchHasToStandSomewhereInTheRow(String search, int shown) {
        assertThat(new TargetFilter(search, Optional.empty()).of(rows)).hasSize(shown);
    }

    @Test
    void aGroupShowsItsHostsAndNoGroupTheRest() {
        assertThat(new TargetFilter("", Optional.of("Berlin")).of(rows)).containsExactly(rows.get(0));
        assertThat(new TargetFilter("", Optional.of("")).of(rows)).containsExactly(rows.get(1));
    }
}
