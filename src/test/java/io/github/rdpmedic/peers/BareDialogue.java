package io.github.rdpmedic.peers;

import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.rdp.ConnectionRequest;
import io.github.rdpmedic.rdp.SecurityProtocol;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What a host takes for the connections of a full check when nothing is done with its answers: its own time. */
public final class BareDialogue {

    private static final int EVERYTHING =
            SecurityProtocol.SSL.value() | SecurityProtocol.HYBRID.value() | SecurityProtocol.HYBRID_EX.value();

    private BareDialogue() {}

    /** One Connection Request, and after its answer two more side by side. */
    public static Duration with(Endpoint host) {
        long start = System.nanoTime();
        ask(host, EVERYTHING);
        List<CompletableFuture<Void>> aside = List.of(SecurityProtocol.SSL, SecurityProtocol.RDP).stream()
                .map(protocol -> CompletableFuture.runAsync(() -> ask(host, protocol.value())))
                .toList();
        aside.forEach(CompletableFuture::join);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static void ask(Endpoint host, int protocols) {
        try (Socket socket = new Socket(host.host(), host.port())) {
            socket.getOutputStream().write(ConnectionRequest.of(protocols).encode());
            socket.getInputStream().readNBytes(19);
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
