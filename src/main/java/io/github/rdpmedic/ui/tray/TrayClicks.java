package io.github.rdpmedic.ui.tray;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Makes one meaning of what the platforms report. The menu is asked for on press (X11) or on release (Windows)
 * and comes on release everywhere: when the button goes up over the icon just as the menu appears, Swing takes
 * that for a click elsewhere and closes it. An action event is Enter, a double click or a click on a balloon on
 * Windows, and every left click on X11, so it and the click of the mouse count once. One that comes with no click
 * on the icon soon after a balloon was shown is taken for a click on that.
 */
final class TrayClicks extends MouseAdapter implements ActionListener {

    /** The longest double click that Windows can be set to. */
    private static final long SAME_CLICK_MS = 900;

    /** A toast of Windows goes after some seconds, and later only the list of all notices has it. */
    private static final long BALLOON_MS = 60_000;

    private record Balloon(Runnable clicked, long shown) {}

    private final Runnable open;
    private final Runnable menu;
    private boolean menuWanted;
    private long lastOpened = Long.MIN_VALUE / 2;
    private long lastPressed = Long.MIN_VALUE / 2;
    private final AtomicReference<Optional<Balloon>> balloon = new AtomicReference<>(Optional.empty());

    TrayClicks(Runnable open, Runnable menu) {
        this.open = open;
        this.menu = menu;
    }

    /**
     * On any thread.
     *
     * @param now in milliseconds since the epoch, as the time of an event
     */
    void ballooned(Runnable clicked, long now) {
        balloon.set(Optional.of(new Balloon(clicked, now)));
    }

    @Override
    public void mousePressed(MouseEvent event) {
        lastPressed = event.getWhen();
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
        long when = event.getWhen();
        Optional<Balloon> clicked = when - lastPressed <= SAME_CLICK_MS
                ? Optional.empty()
                : balloon.getAndSet(Optional.empty()).filter(shown -> when - shown.shown() <= BALLOON_MS);
        clicked.ifPresentOrElse(shown -> shown.clicked().run(), () -> openOnce(when));
    }

    private void openOnce(long when) {
        if (when - lastOpened > SAME_CLICK_MS) {
            lastOpened = when;
            open.run();
        }
    }
}
