package io.github.rdpmedic.ui.tray;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.event.ActionEvent;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JLabel;
import org.junit.jupiter.api.Test;

class TrayClicksTest {

    private final List<String> heard = new ArrayList<>();
    private final TrayClicks clicks = new TrayClicks(() -> heard.add("open"), () -> heard.add("menu"));

    @Test
    void aLeftClickOnX11IsReportedTwiceAndOpensOnce() {
        clicks.actionPerformed(action(1_000));
        clicks.mouseClicked(mouse(MouseEvent.BUTTON1, 1_001, false));

        assertThat(heard).containsExactly("open");
    }

    @Test
    void aDoubleClickOnWindowsOpensOnce() {
        clicks.mouseClicked(mouse(MouseEvent.BUTTON1, 1_000, false));
        clicks.mouseClicked(mouse(MouseEvent.BUTTON1, 1_300, false));
        clicks.actionPerformed(action(1_300));

        assertThat(heard).containsExactly("open");
    }

    @Test
    void enterAloneOpens() {
        clicks.actionPerformed(action(1_000));

        assertThat(heard).containsExactly("open");
    }

    @Test
    void aLaterClickOpensAgain() {
        clicks.mouseClicked(mouse(MouseEvent.BUTTON1, 1_000, false));
        clicks.mouseClicked(mouse(MouseEvent.BUTTON1, 3_000, false));

        assertThat(heard).containsExactly("open", "open");
    }

    @Test
    void theMenuWaitsForTheReleaseWhereX11AsksForItOnPress() {
        clicks.mousePressed(mouse(MouseEvent.BUTTON3, 1_000, true));
        assertThat(heard).isEmpty();

        clicks.mouseReleased(mouse(MouseEvent.BUTTON3, 1_100, false));
        clicks.mouseClicked(mouse(MouseEvent.BUTTON3, 1_100, false));

        assertThat(heard).containsExactly("menu");
    }

    @Test
    void theMenuComesOnReleaseWhereWindowsAsksForItThen() {
        clicks.mousePressed(mouse(MouseEvent.BUTTON3, 1_000, false));
        clicks.mouseReleased(mouse(MouseEvent.BUTTON3, 1_100, true));
        clicks.mouseClicked(mouse(MouseEvent.BUTTON3, 1_100, true));

        assertThat(heard).containsExactly("menu");
    }

    @Test
    void aClickOnABalloonLeadsWhereItsNoticeLeads() {
        clicks.ballooned(() -> heard.add("why"), 1_000);

        clicks.actionPerformed(action(4_000));
        clicks.actionPerformed(action(9_000));

        assertThat(heard).containsExactly("why", "open");
    }

    @Test
    void aClickOnTheIconWhileABalloonIsShownOpensTheProgram() {
        clicks.ballooned(() -> heard.add("why"), 1_000);

        clicks.mousePressed(mouse(MouseEvent.BUTTON1, 4_000, false));
        clicks.actionPerformed(action(4_001));
        clicks.mouseClicked(mouse(MouseEvent.BUTTON1, 4_001, false));

        assertThat(heard).containsExactly("open");
    }

    @Test
    void longAfterABalloonEnterOpensTheProgram() {
        clicks.ballooned(() -> heard.add("why"), 1_000);

        clicks.actionPerformed(action(100_000));

        assertThat(heard).containsExactly("open");
    }

    private static ActionEvent action(long when) {
        return new ActionEvent(new Object(), ActionEvent.ACTION_PERFORMED, "", when, 0);
    }

    private static MouseEvent mouse(int button, long when, boolean popupTrigger) {
        return new MouseEvent(new JLabel(), MouseEvent.MOUSE_CLICKED, when, 0, 0, 0, 1, popupTrigger, button);
    }
}
