package io.github.rdpmedic.demo;

import java.nio.ByteBuffer;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLEngineResult.Status;
import javax.net.ssl.SSLException;

/**
 * TLS as the JDK speaks it. The slow parts, making a certificate and
 * signing, run on the workers; everything else runs on the loop's thread.
 */
final class TlsServer implements ServerSideTls {

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    /** Room for the longest TLS record, RFC 8446 section 5.2, in bytes. */
    private static final int MAX_WAITING = 20 * 1024;

    private final Executor workers;
    private final Executor loop;
    private final Wire wire;
    private final Consumer<byte[]> plaintext;
    private final ByteBuffer incoming = ByteBuffer.allocate(MAX_WAITING);
    private SSLEngine engine;
    private boolean working;
    private boolean ended;

    TlsServer(Executor workers, Executor loop, Wire wire, Consumer<byte[]> plaintext) {
        this.workers = workers;
        this.loop = loop;
        this.wire = wire;
        this.plaintext = plaintext;
    }

    void start(Supplier<SSLEngine> engines) {
        work(() -> engine = engines.get());
    }

    @Override
    public void received(byte[] ciphertext) {
        if (ciphertext.length > incoming.remaining()) {
            end();
            return;
        }
        incoming.put(ciphertext);
        advance();
    }

    @Override
    public void send(byte[] bytes) {
        try {
            wrap(ByteBuffer.wrap(bytes));
        } catch (SSLException broken) {
            end();
        }
    }

    @Override
    public void end() {
        if (ended) {
            return;
        }
        ended = true;
        if (engine != null) {
            engine.closeOutbound();
            try {
                wrap(NOTHING);
            } catch (SSLException nothingMoreToSay) {
                // The engine could not even make its alert; the end of the connection says enough.
            }
        }
        wire.hangUp();
    }

    private void advance() {
        try {
            while (!working && !ended && step()) {
                // Each step changes what the engine wants next.
            }
        } catch (SSLException refusedByEngine) {
            end();
        }
    }

    /** @return false when nothing more can be done before bytes or a result come */
    private boolean step() throws SSLException {
        HandshakeStatus wanted = engine.getHandshakeStatus();
        if (wanted == HandshakeStatus.NEED_TASK) {
            Runnable task = engine.getDelegatedTask();
            if (task != null) {
                work(task);
            }
            return true;
        }
        if (wanted == HandshakeStatus.NEED_WRAP) {
            return wrap(NOTHING);
        }
        return unwrap();
    }

    private boolean wrap(ByteBuffer source) throws SSLException {
        ByteBuffer record = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
        SSLEngineResult result = engine.wrap(source, record);
        if (record.position() > 0) {
            byte[] bytes = new byte[record.position()];
            record.flip().get(bytes);
            wire.send(bytes);
        }
        return result.bytesProduced() > 0 || result.getHandshakeStatus() != HandshakeStatus.NEED_WRAP;
    }

    private boolean unwrap() throws SSLException {
        ByteBuffer text = ByteBuffer.allocate(engine.getSession().getApplicationBufferSize());
        incoming.flip();
        SSLEngineResult result;
        try {
            result = engine.unwrap(incoming, text);
        } finally {
            incoming.compact();
        }
        if (text.position() > 0) {
            byte[] bytes = new byte[text.position()];
            text.flip().get(bytes);
            plaintext.accept(bytes);
        }
        if (result.getStatus() == Status.CLOSED) {
            end();
        }
        return result.getStatus() == Status.OK
                && (result.bytesConsumed() > 0 || engine.getHandshakeStatus() != HandshakeStatus.NEED_UNWRAP);
    }

    private void work(Runnable task) {
        working = true;
        try {
            workers.execute(() -> {
                try {
                    task.run();
                } finally {
                    loop.execute(this::workDone);
                }
            });
        } catch (RejectedExecutionException networkIsClosing) {
            ended = true;
            wire.hangUp();
        }
    }

    private void workDone() {
        working = false;
        if (engine == null) {
            end();
        } else {
            advance();
        }
    }
}
