package io.github.rdpmedic.probe;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.channels.SocketChannel;

/** One TCP connect to one address, with a deadline and a way to be cancelled. */
record Dial(Watchdog watchdog, Cancellation cancellation) {

    /** Never both: a connection, or why there is none. */
    sealed interface Result {
        record Connected(Connection connection) implements Result {}

        record Failed(ConnectFailure why) implements Result {}
    }

    Result to(InetSocketAddress address, Deadline deadline) throws IOException {
        SocketChannel channel = SocketChannel.open();
        Runnable forget = cancellation.onCancel(() -> abort(channel));
        try {
            channel.socket().connect(address, millis(deadline));
            return new Result.Connected(new Connection(channel, watchdog, cancellation));
        } catch (IOException | RuntimeException failure) {
            abort(channel);
            boolean late = failure instanceof SocketTimeoutException;
            return new Result.Failed(late ? ConnectFailure.TIMEOUT : ConnectFailure.of(failure));
        } finally {
            forget.run();
        }
    }

    /** Zero would mean without end. */
    private static int millis(Deadline deadline) {
        return (int) Math.max(1, Math.min(deadline.remaining().toMillis(), Integer.MAX_VALUE));
    }

    private static void abort(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException alreadyGone) {
            // There is nothing left to close.
        }
    }
}
