package io.github.rdpmedic.ui.desktop;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.platform.Availability;
import io.github.rdpmedic.platform.PlatformException;
import io.github.rdpmedic.platform.RemoteDesktopClient;
import io.github.rdpmedic.ui.parts.Background;
import io.github.rdpmedic.ui.parts.Words;
import io.github.rdpmedic.ui.parts.WrappedText;
import java.awt.Window;
import java.util.Optional;
import java.util.function.Supplier;
import javax.swing.JOptionPane;

/** Starts the Remote Desktop client, after saying what it will ask where that looks alarming. Confined to the EDT. */
final class ConnectWindows {

    private static final int TEXT_COLUMNS = 40;

    private final Words words = Words.of(ConnectWindows.class);
    private final RemoteDesktopClient client;
    private final Background background;
    private final Supplier<Window> owner;

    ConnectWindows(RemoteDesktopClient client, Background background, Supplier<Window> owner) {
        this.client = client;
        this.background = background;
        this.owner = owner;
    }

    void connect(Target target) {
        background.run(
                () -> {
                    if (client.availability(target) instanceof Availability.Unavailable no) {
                        throw new PlatformException(no.why(), "connect");
                    }
                    return client.beforehand(target);
                },
                warning -> warnAndStart(target, warning),
                failure -> tell(target, failure));
    }

    private void warnAndStart(Target target, Optional<Message> warning) {
        if (warning.isEmpty() || confirmed(target, warning.get())) {
            background.run(
                    () -> {
                        client.connect(target);
                        return target;
                    },
                    started -> {},
                    failure -> tell(target, failure));
        }
    }

    private boolean confirmed(Target target, Message warning) {
        Object[] choices = {words.get("connect.yes"), words.get("connect.no")};
        int chosen = JOptionPane.showOptionDialog(
                owner.get(),
                text(words.get(warning)),
                title(target),
                JOptionPane.DEFAULT_OPTION,
                JOptionPane.PLAIN_MESSAGE,
                null,
                choices,
                choices[0]);
        return chosen == 0;
    }

    private void tell(Target target, Exception failure) {
        String sentence = failure instanceof PlatformException known
                ? words.get(known.userMessage())
                : words.get("connect.failed", Printable.of(String.valueOf(failure.getMessage())));
        JOptionPane.showMessageDialog(owner.get(), text(sentence), title(target), JOptionPane.WARNING_MESSAGE);
    }

    private String title(Target target) {
        return words.get("connect.title", Printable.of(target.name()));
    }

    private static WrappedText text(String sentence) {
        WrappedText text = new WrappedText(sentence);
        text.setName("sentence");
        text.setColumns(TEXT_COLUMNS);
        text.setSize(text.getPreferredSize());
        return text;
    }
}
