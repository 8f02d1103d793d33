package io.github.rdpmedic.probe;

import io.github.rdpmedic.rdp.MalformedPduException;
import io.github.rdpmedic.rdp.NtlmNegotiate;
import io.github.rdpmedic.rdp.TsRequest;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.OptionalInt;

/** CredSSP's first token inside TLS, and what comes back, [MS-CSSP] 3.1.5. Never the one that would log on. */
final class CredSspQuestion {

    private CredSspQuestion() {}

    static TsRequest ask(Connection connection) throws IOException, MalformedPduException {
        connection.output().write(TsRequest.carrying(NtlmNegotiate.encode()).encode());
        return TsRequest.parse(readMessage(connection.input()));
    }

    private static byte[] readMessage(InputStream input) throws IOException, MalformedPduException {
        byte[] buffer = new byte[TsRequest.MAX_LENGTH];
        int count = 0;
        OptionalInt length = OptionalInt.empty();
        while (length.isEmpty() || count < length.getAsInt()) {
            int wanted = length.orElse(count + 1) - count;
            int read = input.read(buffer, count, wanted);
            if (read < 0) {
                throw new EOFException("closed after " + count + " bytes");
            }
            count += read;
            length = length.isPresent() ? length : TsRequest.messageLength(buffer, count);
        }
        return Arrays.copyOf(buffer, count);
    }
}
