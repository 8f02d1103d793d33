package io.github.rdpmedic.ui.tray;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.platform.DesktopNotice;
import io.github.rdpmedic.platform.DesktopNotice.Picture;
import io.github.rdpmedic.ui.UserActions;
import io.github.rdpmedic.ui.icons.NoticePicture;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A bubble as the desktop takes it, in the language of this PC.
 *
 * @param person does what a person asks for from a notice
 */
record NoticeDrawing(Consumer<Consumer<UserActions>> person) {

    /** What Windows shows of a notice, in UTF-16 units (NOTIFYICONDATAW). */
    static final int MAX_TITLE = 63;

    static final int MAX_TEXT = 255;

    /** Services draw it at 32 to 64 pixels. */
    private static final int PICTURE_SIZE = 64;

    DesktopNotice of(Bubble bubble) {
        return new DesktopNotice(
                bubble.topic(),
                cut(MAX_TITLE, bubble.title()),
                cut(MAX_TEXT, bubble.text()),
                bubble.urgency(),
                Optional.of(new Picture(PICTURE_SIZE, NoticePicture.rgba(bubble.badge(), PICTURE_SIZE))),
                () -> person.accept(bubble.clicked()),
                bubble.choices().stream()
                        .map(choice -> new DesktopNotice.Button(
                                choice.label().toString(), () -> person.accept(choice.chosen())))
                        .toList());
    }

    private static String cut(int length, Message text) {
        return Shortened.to(length, text.toString());
    }
}
