package io.github.rdpmedic.platform;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/** Listens on the loopback interface for the one thing that a second start may ask: show yourself. */
final class InstanceDoor implements AutoCloseable {

    private static final Logger LOG = System.getLogger(InstanceDoor.class.getName());
    private static final int TOKEN_BYTES = 32;
    private static final byte YES = 'y';

    /** For a knock of this very program; a stranger who says nothing must not keep the door long. */
    private static final int PATIENCE_MILLIS = 2000;

    private final ServerSocket socket;
    private final String token;
    private Optional<Runnable> show = Optional.empty();
    private boolean knockedEarly;

    private InstanceDoor(ServerSocket socket, String token) {
        this.socket = socket;
        this.token = token;
    }

    static InstanceDoor open() throws IOException {
        byte[] secret = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(secret);
        ServerSocket socket = new ServerSocket(0, 4, InetAddress.getLoopbackAddress());
        InstanceDoor door = new InstanceDoor(socket, HexFormat.of().formatHex(secret));
        Thread thread = new Thread(door::serve, "rdp-medic second start");
        thread.setDaemon(true);
        thread.start();
        return door;
    }

    InstanceNote.Address address() {
        return new InstanceNote.Address(
                socket.getLocalPort(), token, ProcessHandle.current().pid());
    }

    synchronized void answerWith(Runnable whenKnocked) {
        show = Optional.of(whenKnocked);
        if (knockedEarly) {
            knockedEarly = false;
            whenKnocked.run();
        }
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket visitor = socket.accept()) {
                visitor.setSoTimeout(PATIENCE_MILLIS);
                byte[] said = visitor.getInputStream().readNBytes(token.length());
                if (MessageDigest.isEqual(said, token.getBytes(StandardCharsets.US_ASCII))) {
                    knocked();
                    visitor.getOutputStream().write(YES);
                }
            } catch (IOException closedOrSilent) {
                LOG.log(Level.DEBUG, "second start: {0}", closedOrSilent.toString());
            }
        }
    }

    private synchronized void knocked() {
        knockedEarly = show.isEmpty();
        show.ifPresent(Runnable::run);
    }

    static boolean knock(InstanceNote.Address address) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), address.port()), PATIENCE_MILLIS);
            socket.setSoTimeout(2 * PATIENCE_MILLIS);
            socket.getOutputStream().write(address.token().getBytes(StandardCharsets.US_ASCII));
            return socket.getInputStream().read() == YES;
        } catch (IOException | IllegalArgumentException nobodyThere) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
