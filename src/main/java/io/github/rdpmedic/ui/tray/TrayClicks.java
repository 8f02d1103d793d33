package io.github.rdpmedic.ui.tray;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;

/**
 * Makes one meaning of what the platforms report. The menu is asked for on press (X11) or on release (Windows)
 * and comes on release everywhere: when the button goes up over the icon just as the menu appears, Swing takes
 * that for a click elsewhere and closes it. An action event is Enter, a double click or a click on a balloon on
 * Windows, and every left click on X11, so it and the click of the mouse count once.
 */
final class TrayClicks extends MouseAdapter implements ActionListener {

    /** The longest double click that Windows can be set to. */
    private static final long SAME_CLICK_MS = 900;

    private final Runnable open;
    private final Runnable menu;
    private boolean menuWanted;
    private long lastOpened = Long.MIN_VALUE / 2;

    TrayClicks(Runnable open, Runnable menu) {
        this.open = open;
        this.menu = menu;
    }

    @Override
    public void mousePressed(MouseEvent event) {
        menuWanted = event.isPopupTrigger();
    }

    @Override
    public void mouseReleased(MouseEvent event) {
        if (menuWanted || event.isPopupTrigger()) {
            menuWanted = false;
            menu.run();
        }
    }

    @Override
    public void mouseClicked(MouseEvent event) {
        if (event.getButton() == MouseEvent.BUTTON1 && !event.isPopupTrigger()) {
            openOnce(event.getWhen());
        }
    }

    @Override
    public void actionPerformed(ActionEvent event) {
        openOnce(event.getWhen());
    }

    private void openOnce(long when) {
        if (when - lastOpened > SAME_CLICK_MS) {
            lastOpened = when;
            open.run();
        }
    }
}
