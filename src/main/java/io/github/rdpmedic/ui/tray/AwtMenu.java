package io.github.rdpmedic.ui.tray;

import io.github.rdpmedic.ui.UserActions;
import io.github.rdpmedic.ui.icons.Badge;
import io.github.rdpmedic.ui.tray.TrayMenu.Action;
import io.github.rdpmedic.ui.tray.TrayMenu.Header;
import io.github.rdpmedic.ui.tray.TrayMenu.Item;
import io.github.rdpmedic.ui.tray.TrayMenu.Submenu;
import java.awt.Menu;
import java.awt.MenuItem;
import java.awt.PopupMenu;
import java.util.List;

/** Draws the menu with the widgets of the desktop, the only ones that macOS shows in its menu bar. */
final class AwtMenu {

    private final UserActions actions;

    AwtMenu(UserActions actions) {
        this.actions = actions;
    }

    PopupMenu popup(TrayMenu menu) {
        PopupMenu popup = new PopupMenu();
        fill(popup, menu.items());
        return popup;
    }

    private void fill(Menu menu, List<Item> items) {
        for (Item item : items) {
            if (item instanceof Action action) {
                menu.add(item(action));
            } else if (item instanceof Submenu submenu) {
                menu.add(submenu(submenu));
            } else if (item instanceof Header header) {
                menu.add(header(header));
            } else {
                menu.addSeparator();
            }
        }
    }

    private MenuItem item(Action action) {
        MenuItem item = new MenuItem(action.title().toString());
        item.setEnabled(action.enabled());
        item.addActionListener(chosen -> action.choice().accept(actions));
        return item;
    }

    private Menu submenu(Submenu submenu) {
        String sign = submenu.badge().map(AwtMenu::sign).orElse("");
        Menu menu = new Menu(sign + submenu.title());
        fill(menu, submenu.items());
        return menu;
    }

    private static MenuItem header(Header header) {
        MenuItem item = new MenuItem(header.text().toString());
        item.setEnabled(false);
        return item;
    }

    /** These menus have no icons; the badge becomes a character. */
    private static String sign(Badge badge) {
        return switch (badge) {
            case UP -> "● ";
            case WARNING -> "▲ ";
            case DOWN -> "✕ ";
            case UNREACHABLE -> "◆ ";
            case UNKNOWN -> "○ ";
            case PAUSED -> "‖ ";
        };
    }
}
