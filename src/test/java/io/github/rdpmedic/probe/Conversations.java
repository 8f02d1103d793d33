package io.github.rdpmedic.probe;

import io.github.rdpmedic.peers.TestCertificate;
import io.github.rdpmedic.probe.LocalServer.Conversation;
import io.github.rdpmedic.rdp.ConnectionConfirm;
import io.github.rdpmedic.rdp.ConnectionConfirm.NegotiationFailure;
import io.github.rdpmedic.rdp.ConnectionConfirm.NegotiationResponse;
import io.github.rdpmedic.rdp.ConnectionRequest;
import io.github.rdpmedic.rdp.NegotiationFailureCode;
import io.github.rdpmedic.rdp.NegotiationResponseFlags;
import io.github.rdpmedic.rdp.SecurityProtocol;
import io.github.rdpmedic.rdp.TsRequest;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.OptionalInt;
import javax.net.ssl.SSLSocket;

/** What servers do, well or badly. */
final class Conversations {

    private Conversations() {}

    /** An NLA host in the manner of current Windows. */
    static final ConnectionConfirm NLA =
            new NegotiationResponse(0x1234, new NegotiationResponseFlags(0x1F), SecurityProtocol.HYBRID_EX);

    static final ConnectionConfirm TLS =
            new NegotiationResponse(0x1234, new NegotiationResponseFlags(0x01), SecurityProtocol.SSL);

    static Conversation silent() {
        return client -> {};
    }

    static Conversation closesAtOnce() {
        return Socket::close;
    }

    /** Closes with RST. */
    static Conversation resets() {
        return client -> {
            client.setSoLinger(true, 0);
            client.close();
        };
    }

    static Conversation says(String text) {
        return says(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    static Conversation says(byte[] bytes) {
        return client -> {
            readRequest(client);
            client.getOutputStream().write(bytes);
        };
    }

    static Conversation saysHex(String hex) {
        return says(HexFormat.of().parseHex(hex.replace(" ", "")));
    }

    static Conversation confirms(ConnectionConfirm confirm) {
        return says(confirm.encode());
    }

    static Conversation refuses(int code) {
        return client -> {
            confirms(new NegotiationFailure(0x1234, new NegotiationFailureCode(code)))
                    .with(client);
            client.close();
        };
    }

    static Conversation drips(byte[] bytes, Duration pause) {
        return client -> {
            readFrame(client);
            for (byte one : bytes) {
                client.getOutputStream().write(one);
                Thread.sleep(pause.toMillis());
            }
        };
    }

    static Conversation endlessly(byte[] start) {
        return client -> {
            readFrame(client);
            client.getOutputStream().write(start);
            byte[] more = new byte[64 * 1024];
            Arrays.fill(more, (byte) 'A');
            while (true) {
                client.getOutputStream().write(more);
            }
        };
    }

    /** The confirm, and then something else than a TLS handshake. */
    static Conversation afterConfirm(ConnectionConfirm confirm, Conversation next) {
        return client -> {
            confirms(confirm).with(client);
            next.with(client);
        };
    }

    static Conversation writesHex(String hex) {
        return client -> client.getOutputStream().write(HexFormat.of().parseHex(hex.replace(" ", "")));
    }

    /** A handshake record that arrives byte by byte, for longer than anybody waits. */
    static void dripsTls(Socket client) throws Exception {
        byte[] record = new byte[5 + 0x4000];
        System.arraycopy(new byte[] {0x16, 3, 3, 0x40, 0, 2, 0, 0x3F}, 0, record, 0, 8);
        for (byte one : record) {
            client.getOutputStream().write(one);
            Thread.sleep(20);
        }
    }

    /** no_renegotiation, a warning, without end. */
    static void warnsForEver(Socket client) throws Exception {
        byte[] warning = {0x15, 3, 3, 0, 2, 1, 100};
        while (true) {
            client.getOutputStream().write(warning);
        }
    }

    interface TlsConversation {
        void with(SSLSocket client) throws Exception;
    }

    /** The confirm, a TLS handshake with this certificate, and then {@code next} inside TLS. */
    static Conversation secured(ConnectionConfirm confirm, TestCertificate certificate, TlsConversation next) {
        return client -> {
            confirms(confirm).with(client);
            SSLSocket tls =
                    (SSLSocket) certificate.serverContext().getSocketFactory().createSocket(client, null, true);
            tls.setUseClientMode(false);
            tls.startHandshake();
            next.with(tls);
        };
    }

    /** Reads the TSRequest and answers it. */
    static TlsConversation answersNegotiate(byte[] answer) {
        return tls -> {
            readTsRequest(tls.getInputStream());
            tls.getOutputStream().write(answer);
            LocalServer.drain(tls);
        };
    }

    static ConnectionRequest readRequest(Socket client) throws Exception {
        return ConnectionRequest.parse(readFrame(client));
    }

    static byte[] readFrame(Socket client) throws IOException {
        InputStream input = client.getInputStream();
        byte[] header = exactly(input, 4);
        byte[] frame = Arrays.copyOf(header, (header[2] & 0xFF) << 8 | header[3] & 0xFF);
        System.arraycopy(exactly(input, frame.length - 4), 0, frame, 4, frame.length - 4);
        return frame;
    }

    static TsRequest readTsRequest(InputStream input) throws Exception {
        byte[] message = exactly(input, 2);
        OptionalInt length = TsRequest.messageLength(message, 2);
        byte[] whole = Arrays.copyOf(message, length.orElseThrow());
        System.arraycopy(exactly(input, whole.length - 2), 0, whole, 2, whole.length - 2);
        return TsRequest.parse(whole);
    }

    private static byte[] exactly(InputStream input, int count) throws IOException {
        byte[] bytes = input.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException();
        }
        return bytes;
    }
}
