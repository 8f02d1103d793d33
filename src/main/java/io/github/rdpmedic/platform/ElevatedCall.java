package io.github.rdpmedic.platform;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** One order to one elevated child, seen from the program that gives it. Closing it is what the child hears. */
final class ElevatedCall implements AutoCloseable {

    /** How long a person may think about the prompt of the system. */
    private static final Duration PROMPT = Duration.ofMinutes(2);

    private static final Duration GREETING = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final int LOOK_MILLIS = 100;

    private final ElevatedLink link;

    private ElevatedCall(ElevatedLink link) {
        this.link = link;
    }

    /** Starts the child and waits until it has answered; whoever else connects is hung up on. */
    static ElevatedCall start(Elevation elevation, List<String> program, ElevatedOrder order) throws PlatformException {
        String token = HexFormat.of().formatHex(randomBytes());
        try (ServerSocket door = new ServerSocket(0, 4, ElevatedLink.loopback())) {
            door.setSoTimeout(LOOK_MILLIS);
            List<String> command = new ArrayList<>(program);
            command.add(ElevatedWorker.COMMAND);
            command.add(Integer.toString(door.getLocalPort()));
            command.add(token);
            command.addAll(order.arguments());
            return new ElevatedCall(greeted(door, elevation.start(command), token));
        } catch (IOException e) {
            throw failed(e.toString());
        }
    }

    private static byte[] randomBytes() {
        byte[] bytes = new byte[ElevatedWorker.TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static ElevatedLink greeted(ServerSocket door, Elevation.Child child, String token)
            throws IOException, PlatformException {
        long deadline = System.nanoTime() + PROMPT.toNanos();
        while (System.nanoTime() < deadline && !Thread.currentThread().isInterrupted()) {
            // Asked before the door is opened: a child that has ended may have knocked while a stranger was heard.
            Optional<Elevation.Ending> ending = child.ending();
            try {
                Optional<ElevatedLink> link = visitor(door, token);
                if (link.isPresent()) {
                    return link.get();
                }
            } catch (SocketTimeoutException nobodyAtTheDoor) {
                if (ending.isPresent()) {
                    throw ended(ending.get());
                }
            }
        }
        throw PlatformException.elevationRefused(text("elevation.no-answer"), "nobody answered the prompt");
    }

    private static PlatformException ended(Elevation.Ending ending) {
        return ending == Elevation.Ending.REFUSED
                ? PlatformException.elevationRefused(text("elevation.refused"), "refused")
                : failed("the elevated child ended before it said anything");
    }

    /** @return empty when it was a stranger */
    private static Optional<ElevatedLink> visitor(ServerSocket door, String token) throws IOException {
        ElevatedLink link = new ElevatedLink(door.accept());
        if (isToken(link, token)) {
            return Optional.of(link);
        }
        link.close();
        return Optional.empty();
    }

    private static boolean isToken(ElevatedLink link, String token) {
        try {
            return link.hear(GREETING)
                    .filter(said -> MessageDigest.isEqual(bytes(said), bytes(token)))
                    .isPresent();
        } catch (IOException hungUp) {
            return false;
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    void say(String word) throws PlatformException {
        try {
            link.say(word);
        } catch (IOException e) {
            throw failed(e.toString());
        }
    }

    /** @throws PlatformException when the child says anything else, or nothing */
    void expect(String word) throws PlatformException {
        String said;
        try {
            said = link.hear(ANSWER).orElseThrow(() -> failed("the elevated child is silent"));
        } catch (IOException e) {
            throw failed(e.toString());
        }
        if (said.startsWith(ElevatedLink.FAILED)) {
            String why = Printable.of(said.substring(ElevatedLink.FAILED.length()));
            throw new PlatformException(text("elevation.failed", why), said);
        }
        if (!said.equals(word)) {
            throw failed("the elevated child said " + Printable.of(said) + " instead of " + word);
        }
    }

    private static PlatformException failed(String technical) {
        return new PlatformException(text("elevation.lost"), technical);
    }

    private static Message text(String key, Object... arguments) {
        return Message.of(ElevatedCall.class, key, arguments);
    }

    @Override
    public void close() {
        link.close();
    }
}
