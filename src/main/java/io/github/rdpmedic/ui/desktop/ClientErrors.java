package io.github.rdpmedic.ui.desktop;

import io.github.rdpmedic.diagnose.explain.Catalogue;
import io.github.rdpmedic.diagnose.explain.CodePair;
import io.github.rdpmedic.diagnose.explain.ErrorCode;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.platform.ClientDisconnect;
import io.github.rdpmedic.platform.ClientEventLog;
import io.github.rdpmedic.platform.DesktopNotice.Urgency;
import io.github.rdpmedic.platform.PlatformException;
import io.github.rdpmedic.ui.UserActions;
import io.github.rdpmedic.ui.tray.Bubble;
import io.github.rdpmedic.ui.tray.NoticeBoard;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;

/** Tells of errors that the client of the operating system met, one notice a failure. */
final class ClientErrors implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(ClientErrors.class.getName());

    private final ClientFailures failures;
    private final NoticeBoard notices;
    private final BiConsumer<Message, Instant> menu;
    private Optional<Runnable> following = Optional.empty();
    private boolean closed;

    /** @param menu hears what the tray menu says of the newest failure, and until when */
    ClientErrors(ClientFailures failures, NoticeBoard notices, BiConsumer<Message, Instant> menu) {
        this.failures = failures;
        this.notices = notices;
        this.menu = menu;
    }

    /** Loading the Event Log takes a moment, so it is done on {@code executor}. */
    void follow(ClientEventLog log, Executor executor) {
        executor.execute(() -> {
            try {
                keep(log.follow(this::heard));
            } catch (PlatformException unreadable) {
                LOG.log(
                        System.Logger.Level.INFO,
                        "The log of the client is not followed: {0}",
                        unreadable.getMessage());
            }
        });
    }

    private synchronized void keep(Runnable end) {
        following = Optional.of(end);
        if (closed) {
            end.run();
        }
    }

    private void heard(ClientDisconnect end) {
        failures.hear(end).ifPresent(this::tell);
    }

    private void tell(ClientDisconnect failure) {
        ErrorCode code = Catalogue.load()
                .read(new CodePair(failure.reason(), Optional.empty()))
                .get(0);
        String host = Printable.of(failure.host());
        notices.post(Bubble.of(
                        Message.of(ClientErrors.class, "client-error.title", host, code.hex()),
                        Message.of(ClientErrors.class, "client-error.text", code.meaning()),
                        Urgency.NORMAL)
                .leadingTo(UserActions::explainCode));
        menu.accept(
                Message.of(ClientErrors.class, "client-error.why", host, code.hex()),
                failure.at().plus(ClientFailures.FRESH));
    }

    @Override
    public synchronized void close() {
        closed = true;
        following.ifPresent(Runnable::run);
        following = Optional.empty();
    }
}
