package io.github.rdpmedic.probe;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Optional;

/**
 * The one TCP connection of a probe, in the clear and later inside TLS. Every exchange has a deadline, which
 * holds because the connection is closed when it passes.
 */
final class Connection implements AutoCloseable {

    /** An exchange with the peer. */
    interface Exchange<T> {
        T run() throws IOException;
    }

    private static final Duration GOODBYE = Duration.ofMillis(50);

    private final SocketChannel channel;
    private final InetSocketAddress local;
    private final InetSocketAddress remote;
    private final Watchdog watchdog;
    private final Cancellation cancellation;
    private final Runnable forgetCancellation;
    private Optional<SecureChannel> tls = Optional.empty();
    private volatile boolean outOfTime;

    Connection(SocketChannel connected, Watchdog watchdog, Cancellation cancellation) throws IOException {
        channel = connected;
        this.watchdog = watchdog;
        this.cancellation = cancellation;
        local = (InetSocketAddress) connected.getLocalAddress();
        remote = (InetSocketAddress) connected.getRemoteAddress();
        connected.configureBlocking(true);
        connected.setOption(StandardSocketOptions.TCP_NODELAY, true);
        forgetCancellation = cancellation.onCancel(this::abort);
    }

    /** One more connection to the same address, also when this one is closed already. Thread-safe. */
    Connection another(Deadline deadline) throws IOException {
        Dial.Result dialled = new Dial(watchdog, cancellation).to(remote, deadline);
        if (dialled instanceof Dial.Result.Connected connected) {
            return connected.connection();
        }
        throw new ConnectException(dialled.toString());
    }

    /**
     * Runs an exchange and cuts it off at the deadline by closing the connection.
     *
     * @throws SocketTimeoutException when that happened
     */
    <T> T until(Deadline deadline, Exchange<T> exchange) throws IOException {
        Runnable disarm = watchdog.closeAt(deadline, this::runOutOfTime);
        try {
            return exchange.run();
        } catch (IOException | UncheckedIOException ended) {
            if (outOfTime) {
                SocketTimeoutException timeout = new SocketTimeoutException("the deadline passed");
                timeout.initCause(ended);
                throw timeout;
            }
            throw ended;
        } finally {
            disarm.run();
        }
    }

    private void runOutOfTime() {
        outOfTime = true;
        abort();
    }

    /** The socket under TLS. */
    Socket socket() {
        return channel.socket();
    }

    /** From now on everything goes through TLS. */
    void upgrade(SecureChannel established) {
        tls = Optional.of(established);
    }

    OutputStream output() throws IOException {
        return tls.isPresent() ? tls.get().output() : socket().getOutputStream();
    }

    InputStream input() throws IOException {
        return tls.isPresent() ? tls.get().input() : socket().getInputStream();
    }

    /** The address of this PC that the connection goes out from. */
    InetSocketAddress local() {
        return local;
    }

    InetSocketAddress remote() {
        return remote;
    }

    /** Says goodbye inside TLS where there is TLS, does not wait for the answer, and closes. */
    @Override
    public void close() {
        if (tls.isPresent() && channel.isOpen()) {
            Runnable disarm = watchdog.closeAt(Deadline.in(GOODBYE), this::abort);
            try {
                tls.get().sayGoodbye();
            } catch (IOException | UnsupportedOperationException peerIsGone) {
                // The goodbye is a courtesy.
            } finally {
                disarm.run();
            }
        }
        abort();
        forgetCancellation.run();
    }

    private void abort() {
        try {
            channel.close();
        } catch (IOException alreadyGone) {
            // There is nothing left to close.
        }
    }
}
