package io.github.rdpmedic.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bouncycastle.tls.TlsServer;
import org.bouncycastle.tls.TlsServerProtocol;

/** TLS as hosts spoke it that the JDK refuses to imitate. Making the certificate runs on the workers. */
final class LegacyTlsServer implements ServerSideTls {

    private final Executor loop;
    private final Wire wire;
    private final Consumer<byte[]> plaintext;
    private final TlsServerProtocol protocol = new TlsServerProtocol();
    private final ByteArrayOutputStream early = new ByteArrayOutputStream();
    private boolean ready;
    private boolean ended;

    LegacyTlsServer(Executor loop, Wire wire, Consumer<byte[]> plaintext) {
        this.loop = loop;
        this.wire = wire;
        this.plaintext = plaintext;
    }

    void start(Executor workers, Supplier<TlsServer> host) {
        try {
            workers.execute(() -> {
                TlsServer made = host.get();
                loop.execute(() -> begin(made));
            });
        } catch (RejectedExecutionException networkIsClosing) {
            ended = true;
            wire.hangUp();
        }
    }

    private void begin(TlsServer host) {
        guarded(() -> protocol.accept(host));
        ready = true;
        received(early.toByteArray());
    }

    @Override
    public void received(byte[] ciphertext) {
        if (!ready) {
            early.writeBytes(ciphertext);
            return;
        }
        guarded(() -> {
            protocol.offerInput(ciphertext);
            byte[] text = new byte[protocol.getAvailableInputBytes()];
            if (protocol.readInput(text, 0, text.length) > 0) {
                plaintext.accept(text);
            }
        });
    }

    @Override
    public void send(byte[] text) {
        guarded(() -> protocol.writeApplicationData(text, 0, text.length));
    }

    @Override
    public void end() {
        if (!ended) {
            guarded(protocol::close);
            ended = true;
            wire.hangUp();
        }
    }

    private interface Turn {
        void take() throws IOException;
    }

    /** Whatever goes wrong, what the protocol has to say about it, such as an alert, still leaves. */
    private void guarded(Turn turn) {
        if (ended) {
            return;
        }
        boolean broken = false;
        try {
            turn.take();
        } catch (IOException | RuntimeException refusedByProtocol) {
            broken = true;
        }
        byte[] records = new byte[protocol.getAvailableOutputBytes()];
        if (protocol.readOutput(records, 0, records.length) > 0) {
            wire.send(records);
        }
        if (broken || protocol.isClosed()) {
            ended = true;
            wire.hangUp();
        }
    }
}
