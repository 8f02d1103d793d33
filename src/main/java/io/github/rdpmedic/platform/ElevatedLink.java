package io.github.rdpmedic.platform;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * The connection over loopback between this program and its elevated child: words in single lines. Windows offers no
 * pipe to a child with other rights, and a connection tells each side at once when the other is gone.
 */
final class ElevatedLink implements AutoCloseable {

    /** Child: what was ordered is done, and can still be taken back for a while. */
    static final String APPLIED = "applied";
    /** Child: done for good. */
    static final String DONE = "done";
    /** Child: everything is as it was before. */
    static final String TAKEN_BACK = "taken-back";
    /** Child: nothing was changed; a sentence follows. */
    static final String FAILED = "failed ";
    /** Parent: what is on trial stays. */
    static final String KEEP = "keep";
    /** Parent: take it back now. */
    static final String TAKE_BACK = "take-back";

    /** Parent: the step with this number now. */
    static final String STEP = "step ";
    /** Parent: the key of this step goes too, when it is empty. */
    static final String TIDY = "tidy ";

    private static final int LONGEST_LINE = 1000;

    private final Socket socket;

    ElevatedLink(Socket socket) {
        this.socket = socket;
    }

    static InetAddress loopback() {
        try {
            return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        } catch (UnknownHostException fourBytesAreAnAddress) {
            throw new IllegalStateException(fourBytesAreAnAddress);
        }
    }

    static ElevatedLink to(int port, Duration timeout) throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(loopback(), port), (int) timeout.toMillis());
            return new ElevatedLink(socket);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    void say(String line) throws IOException {
        String single = line.replaceAll("[\\r\\n]+", " ");
        String bounded = single.substring(0, Math.min(single.length(), LONGEST_LINE / 4));
        socket.getOutputStream().write((bounded + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The next line.
     *
     * @return empty when none came in time
     * @throws IOException when the other side is gone or says something endless
     */
    Optional<String> hear(Duration timeout) throws IOException {
        long deadline = System.nanoTime() + timeout.toNanos();
        byte[] line = new byte[LONGEST_LINE];
        InputStream in = socket.getInputStream();
        try {
            for (int length = 0; length < line.length; length++) {
                long left = (deadline - System.nanoTime()) / 1_000_000;
                socket.setSoTimeout((int) Math.max(1, left));
                int next = in.read();
                if (next == '\n') {
                    return Optional.of(new String(line, 0, length, StandardCharsets.UTF_8));
                }
                if (next < 0) {
                    throw new IOException("the other side is gone");
                }
                line[length] = (byte) next;
            }
        } catch (SocketTimeoutException nothingInTime) {
            return Optional.empty();
        }
        throw new IOException("the line has no end");
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // It is closed all the same.
        }
    }
}
