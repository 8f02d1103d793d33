package io.github.rdpmedic.probe;

import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.rdp.ConnectionConfirm;
import io.github.rdpmedic.rdp.MalformedPduException;
import java.io.IOException;
import java.net.SocketTimeoutException;

/** One more connection to the host, up to its Connection Confirm. */
record SideConnection(Connection connection, ConnectionConfirm confirm) implements AutoCloseable {

    /** @throws IOException when the host gave no Connection Confirm, by silence, by closing or by rubbish */
    static SideConnection open(Connection main, Target target, int requestedProtocols, Deadline deadline)
            throws IOException {
        Connection connection = main.another(deadline);
        try {
            Answer answer = Answer.to(FirstMessage.to(target, requestedProtocols), connection, deadline);
            return switch (answer.end()) {
                case COMPLETE -> new SideConnection(connection, ConnectionConfirm.parse(answer.bytes()));
                case CLOSED -> throw new IOException("closed without an answer");
                case OUT_OF_TIME -> throw new SocketTimeoutException("silent");
            };
        } catch (MalformedPduException | IOException | RuntimeException noConfirm) {
            connection.close();
            throw noConfirm instanceof IOException io ? io : new IOException(noConfirm);
        }
    }

    /** The confirm alone. */
    static ConnectionConfirm ask(Connection main, Target target, int requestedProtocols, Deadline deadline)
            throws IOException {
        try (SideConnection side = open(main, target, requestedProtocols, deadline)) {
            return side.confirm();
        }
    }

    @Override
    public void close() {
        connection.close();
    }
}
