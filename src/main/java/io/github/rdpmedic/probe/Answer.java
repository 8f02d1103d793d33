package io.github.rdpmedic.probe;

import io.github.rdpmedic.rdp.MalformedPduException;
import io.github.rdpmedic.rdp.Tpkt;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * What came back for a request: at most one TPKT frame, and of anything else only as much as
 * tells who speaks.
 */
final class Answer {

    enum End {
        COMPLETE,
        CLOSED,
        OUT_OF_TIME
    }

    private static final int ENOUGH_TO_TELL = 8;
    private static final Duration WAIT_TO_TELL = Duration.ofMillis(300);

    private final byte[] buffer;
    private int count;
    private boolean foreign;
    private End end = End.COMPLETE;

    private Answer(int maxLength) {
        buffer = new byte[maxLength];
    }

    /** Sends the request and reads the answer. What the peer does ends up in the result, never in an exception. */
    static Answer to(byte[] request, Connection connection, Deadline deadline) {
        return to(request, connection, deadline, Tpkt.MAX_LENGTH);
    }

    /** @param maxLength of the answer, in bytes; a longer frame is foreign */
    static Answer to(byte[] request, Connection connection, Deadline deadline, int maxLength) {
        Answer answer = new Answer(maxLength);
        answer.end = answer.exchange(connection, deadline, () -> {
            connection.output().write(request);
            return answer.readFrame(connection.input());
        });
        if (answer.foreign && answer.end == End.COMPLETE) {
            Deadline soon = deadline.earlierOf(Deadline.in(WAIT_TO_TELL));
            answer.exchange(connection, soon, () -> answer.readUpTo(ENOUGH_TO_TELL, connection.input()));
        }
        return answer;
    }

    private End exchange(Connection connection, Deadline deadline, Connection.Exchange<End> exchange) {
        try {
            return connection.until(deadline, exchange);
        } catch (SocketTimeoutException late) {
            return End.OUT_OF_TIME;
        } catch (IOException reset) {
            return End.CLOSED;
        }
    }

    private End readFrame(InputStream input) throws IOException {
        End header = readUpTo(1, input);
        if (header == End.COMPLETE && frameLength().isEmpty() && !foreign) {
            header = readUpTo(Tpkt.HEADER_LENGTH, input);
        }
        OptionalInt length = frameLength();
        return header == End.COMPLETE && length.isPresent() ? readUpTo(length.getAsInt(), input) : header;
    }

    private OptionalInt frameLength() {
        try {
            return Tpkt.frameLength(buffer, count, buffer.length);
        } catch (MalformedPduException otherProtocol) {
            foreign = true;
            return OptionalInt.empty();
        }
    }

    private End readUpTo(int wanted, InputStream input) throws IOException {
        while (count < wanted) {
            int read = input.read(buffer, count, wanted - count);
            if (read < 0) {
                return End.CLOSED;
            }
            count += read;
        }
        return End.COMPLETE;
    }

    /** Bytes came that no TPKT frame starts with. */
    boolean isForeign() {
        return foreign;
    }

    End end() {
        return end;
    }

    byte[] bytes() {
        return Arrays.copyOf(buffer, count);
    }
}
