package io.github.rdpmedic.ui.tray;

import java.awt.Dimension;
import java.awt.MouseInfo;
import java.awt.Point;
import java.awt.PointerInfo;
import java.awt.Window;
import java.awt.event.ComponentEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.Optional;
import javax.swing.JDialog;
import javax.swing.JPopupMenu;
import javax.swing.Timer;
import javax.swing.event.PopupMenuEvent;
import javax.swing.event.PopupMenuListener;

/**
 * Shows a menu where no window of this program is. Swing needs one that owns the menu, takes the keyboard and
 * notices a click elsewhere: a dialog of one pixel at the pointer, there only while the menu is.
 */
final class MenuAnchor {

    /** Some window managers give no focus to what nobody clicked; the menu then opens without the keyboard. */
    private static final int WAIT_FOR_FOCUS_MS = 800;

    private final JDialog dialog = new Pixel();
    private final Timer withoutFocus = new Timer(WAIT_FOR_FOCUS_MS, late -> show());
    private Optional<JPopupMenu> menu = Optional.empty();

    MenuAnchor() {
        withoutFocus.setRepeats(false);
        dialog.addWindowFocusListener(new WindowAdapter() {
            @Override
            public void windowGainedFocus(WindowEvent event) {
                show();
            }

            @Override
            public void windowLostFocus(WindowEvent event) {
                hide();
            }
        });
    }

    /** The menu appears once the dialog has the focus; a menu shown in the same event vanishes at once. */
    void open(JPopupMenu popup) {
        hide();
        menu = Optional.of(popup);
        popup.addPopupMenuListener(new HideAnchorAfter());
        PointerInfo pointer = MouseInfo.getPointerInfo();
        if (pointer != null) {
            dialog.setLocation(pointer.getLocation());
        }
        dialog.setVisible(true);
        dialog.toFront();
        withoutFocus.restart();
    }

    void close() {
        hide();
        dialog.dispose();
    }

    private void show() {
        withoutFocus.stop();
        menu.filter(popup -> !popup.isVisible() && dialog.isShowing()).ifPresent(popup -> {
            Point anchor = dialog.getLocationOnScreen();
            Dimension size = popup.getPreferredSize();
            Point place = MenuPlacement.of(
                    size, anchor, dialog.getGraphicsConfiguration().getBounds());
            popup.show(dialog.getContentPane(), place.x - anchor.x, place.y - anchor.y);
        });
    }

    private void hide() {
        withoutFocus.stop();
        menu.ifPresent(popup -> popup.setVisible(false));
        menu = Optional.empty();
        dialog.setVisible(false);
    }

    private static final class Pixel extends JDialog {

        Pixel() {
            setName("tray-menu-anchor");
            setType(Window.Type.UTILITY);
            setUndecorated(true);
            setAlwaysOnTop(true);
            setSize(1, 1);
        }

        /** Swing closes a menu whose window moved, and X11 reports the place of a new window late. */
        @Override
        protected void processComponentEvent(ComponentEvent late) {
            // Nobody moves a pixel.
        }
    }

    private final class HideAnchorAfter implements PopupMenuListener {
        @Override
        public void popupMenuWillBecomeVisible(PopupMenuEvent event) {
            // The anchor is there already.
        }

        @Override
        public void popupMenuWillBecomeInvisible(PopupMenuEvent event) {
            menu = Optional.empty();
            dialog.setVisible(false);
        }

        @Override
        public void popupMenuCanceled(PopupMenuEvent event) {
            // It becomes invisible too.
        }
    }
}
