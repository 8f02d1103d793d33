package io.github.rdpmedic.ui.tray;

import io.github.rdpmedic.ui.UserActions;
import io.github.rdpmedic.ui.icons.BadgeIcon;
import io.github.rdpmedic.ui.tray.TrayMenu.Action;
import io.github.rdpmedic.ui.tray.TrayMenu.Header;
import io.github.rdpmedic.ui.tray.TrayMenu.Item;
import io.github.rdpmedic.ui.tray.TrayMenu.Submenu;
import java.awt.Component;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import javax.swing.Icon;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;

/** Draws the menu with Swing. The names of its parts are the keys of their texts. */
final class SwingMenu {

    private static final int ICON = 16;

    private final UserActions actions;

    SwingMenu(UserActions actions) {
        this.actions = actions;
    }

    JPopupMenu popup(TrayMenu menu) {
        JPopupMenu popup = new JPopupMenu();
        popup.setName("tray-menu");
        fill(popup, menu.items());
        return popup;
    }

    private void fill(JPopupMenu popup, List<Item> items) {
        List<JMenuItem> plain = new ArrayList<>();
        List<JMenuItem> badged = new ArrayList<>();
        for (Item item : items) {
            Component part = part(item);
            popup.add(part);
            if (part instanceof JMenuItem choice) {
                (part instanceof JMenu && choice.getIcon() instanceof BadgeIcon ? badged : plain).add(choice);
            }
        }
        // Hosts come and go; the commands keep their letters.
        plain.addAll(badged);
        setMnemonics(plain);
    }

    private Component part(Item item) {
        if (item instanceof Action action) {
            return item(action);
        }
        if (item instanceof Submenu submenu) {
            return submenu(submenu);
        }
        if (item instanceof Header header) {
            return new MenuHeader(header.text().toString());
        }
        return new JPopupMenu.Separator();
    }

    private JMenuItem item(Action action) {
        JMenuItem item = plainText(new JMenuItem(), action.title().toString());
        item.setName(action.title().key());
        item.setIcon(new NoIcon(ICON));
        item.setEnabled(action.enabled());
        if (action.preferred()) {
            item.setFont(item.getFont().deriveFont(Font.BOLD));
        }
        item.addActionListener(chosen -> action.choice().accept(actions));
        return item;
    }

    private JMenu submenu(Submenu submenu) {
        JMenu menu = plainText(new JMenu(), submenu.title().toString());
        menu.setName(submenu.title().key());
        menu.setIcon(
                submenu.badge().<Icon>map(badge -> new BadgeIcon(badge, ICON)).orElse(new NoIcon(ICON)));
        fill(menu.getPopupMenu(), submenu.items());
        return menu;
    }

    /** A host may be called {@code <html>…}; Swing must not read that as markup. */
    private static <T extends JMenuItem> T plainText(T item, String text) {
        item.putClientProperty("html.disable", Boolean.TRUE);
        item.setText(text);
        return item;
    }

    private static void setMnemonics(List<JMenuItem> items) {
        List<OptionalInt> indices =
                Mnemonics.of(items.stream().map(JMenuItem::getText).toList());
        for (int i = 0; i < items.size(); i++) {
            JMenuItem item = items.get(i);
            indices.get(i).ifPresent(index -> {
                item.setMnemonic(Character.toUpperCase(item.getText().charAt(index)));
                item.setDisplayedMnemonicIndex(index);
            });
        }
    }
}
