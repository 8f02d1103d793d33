package io.github.rdpmedic.ui.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.ui.parts.Samples;
import io.github.rdpmedic.watch.TargetStatus;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where rows are while somebody points at them. */
class RowOrderTest {

    private static List<PanelRow> rows(TargetStatus... statuses) {
        return new PanelPresenter(Locale.ENGLISH, ZoneOffset.UTC)
                .present(Samples.snapshot(List.of(statuses)), Optional.empty(), "", Samples.NOW)
                .rows();
    }

    @Test
    void everyRowStaysWhereItIsAndShowsWhatIsNew() {
        List<PanelRow> shown = rows(Samples.healthy("a", 9, 100), Samples.healthy("b", 9, 100));
        List<PanelRow> kept = RowOrder.kept(shown, rows(Samples.healthy("b", 9, 100), Samples.healthy("a", 9, 3)));

        assertThat(kept).extracting(PanelRow::name).containsExactly("a", "b");
        assertThat(kept.get(0).certificate()).isEqualTo("3 d");
    }

    @Test
    void newRowsComeLastAndThoseThatAreGoneLeaveNoGap() {
        List<PanelRow> shown = rows(Samples.healthy("a", 9, 100), Samples.healthy("b", 9, 100));
        List<PanelRow> kept = RowOrder.kept(
                shown, rows(Samples.healthy("x", 9, 100), Samples.healthy("b", 9, 100), Samples.healthy("c", 9, 100)));

        assertThat(kept).extracting(PanelRow::name).containsExactly("b", "x", "c");
    }
}
