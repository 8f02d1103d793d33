package io.github.rdpmedic.ui.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.ui.parts.Samples;
import io.github.rdpmedic.watch.WatchSnapshot;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.swing.event.ListDataEvent;
import javax.swing.event.ListDataListener;
import org.junit.jupiter.api.Test;

/** How little is repainted. */
class RowsModelTest {

    private final RowsModel model = new RowsModel();
    private final List<String> events = new ArrayList<>();

    private static List<PanelRow> rows(WatchSnapshot snapshot) {
        return new PanelPresenter(Locale.ENGLISH, ZoneOffset.UTC)
                .present(snapshot, Optional.empty(), "", Samples.NOW)
                .rows();
    }

    private void listen() {
        model.addListDataListener(new ListDataListener() {
            @Override
            public void intervalAdded(ListDataEvent event) {
                events.add("added " + event.getIndex0() + "-" + event.getIndex1());
            }

            @Override
            public void intervalRemoved(ListDataEvent event) {
                events.add("removed " + event.getIndex0() + "-" + event.getIndex1());
            }

            @Override
            public void contentsChanged(ListDataEvent event) {
                events.add("changed " + event.getIndex0() + "-" + event.getIndex1());
            }
        });
    }

    @Test
    void sameRowsRepaintNothing() {
        model.replace(rows(Samples.office()));
        listen();

        model.replace(rows(Samples.office()));

        assertThat(events).isEmpty();
    }

    @Test
    void aShorterListTellsWhatIsGone() {
        model.replace(rows(Samples.manyHosts(10)));
        listen();

        model.replace(rows(Samples.manyHosts(7)));

        assertThat(events).containsExactly("removed 7-9");
        assertThat(model.getSize()).isEqualTo(7);
    }

    @Test
    void findsATargetByNameWhereverItsRowIs() {
        model.replace(rows(Samples.office()));

        assertThat(model.indexOf(Samples.target("home-pc"))).contains(2);
        assertThat(model.indexOf(Samples.target("gone"))).isEmpty();
    }
}
