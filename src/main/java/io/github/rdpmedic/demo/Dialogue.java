package io.github.rdpmedic.demo;

import io.github.rdpmedic.rdp.ConnectInitial;
import io.github.rdpmedic.rdp.ConnectResponse;
import io.github.rdpmedic.rdp.ConnectionConfirm;
import io.github.rdpmedic.rdp.ConnectionConfirm.NegotiationFailure;
import io.github.rdpmedic.rdp.ConnectionConfirm.NegotiationResponse;
import io.github.rdpmedic.rdp.ConnectionRequest;
import io.github.rdpmedic.rdp.GatewayAnswer;
import io.github.rdpmedic.rdp.GatewayRequest;
import io.github.rdpmedic.rdp.HttpLines;
import io.github.rdpmedic.rdp.MalformedPduException;
import io.github.rdpmedic.rdp.NtlmNegotiate;
import io.github.rdpmedic.rdp.SecurityProtocol;
import io.github.rdpmedic.rdp.Tpkt;
import io.github.rdpmedic.rdp.TsRequest;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** What one host says to one client: X.224 negotiation, TLS, CredSSP, as its behaviour has it. */
final class Dialogue {

    /** level fatal, description handshake_failure, RFC 5246 section 7.2. */
    private static final byte[] FATAL_ALERT = {0x15, 3, 3, 0, 2, 2, 40};

    private static final int NOT_FOUND = 404;

    private final HostBehaviour behaviour;
    private final Wire wire;
    private final Backstage backstage;
    private final ByteArrayOutputStream unread = new ByteArrayOutputStream();
    private Consumer<byte[]> listener;
    private ServerSideTls tls;
    private int tsRequests;

    /** What a dialogue needs of its host. */
    interface Backstage {

        ServerSideTls startTls(Wire wire, Consumer<byte[]> plaintext);

        Optional<TsRequest> nlaReply();

        void logonAttempted();
    }

    Dialogue(HostBehaviour behaviour, Wire wire, Backstage backstage) {
        this.behaviour = behaviour;
        this.wire = wire;
        this.backstage = backstage;
        this.listener = firstListener(behaviour.firstAnswer());
    }

    void received(byte[] bytes) {
        listener.accept(bytes);
    }

    private Consumer<byte[]> firstListener(FirstAnswer answer) {
        if (answer instanceof FirstAnswer.Silence) {
            return this::ignore;
        }
        if (answer instanceof FirstAnswer.HangUp) {
            return bytes -> wire.hangUp();
        }
        if (answer instanceof FirstAnswer.Say say) {
            return bytes -> {
                wire.send(say.bytes());
                wire.hangUp();
            };
        }
        if (answer instanceof FirstAnswer.Https) {
            return tlsListener(this::readHttpRequest);
        }
        return this::readConnectionRequest;
    }

    private void ignore(byte[] bytes) {
        // A host that says nothing reads all the same.
    }

    /** Reads a frame, and hands it on with what the client sent behind it. */
    private interface FrameReader {
        void read(byte[] frame, byte[] early) throws MalformedPduException;
    }

    private void readFrame(byte[] bytes, FrameReader reader) {
        unread.writeBytes(bytes);
        byte[] soFar = unread.toByteArray();
        try {
            OptionalInt length = Tpkt.frameLength(soFar, soFar.length);
            if (length.isPresent() && soFar.length >= length.getAsInt()) {
                unread.reset();
                byte[] early = Arrays.copyOfRange(soFar, length.getAsInt(), soFar.length);
                reader.read(Arrays.copyOf(soFar, length.getAsInt()), early);
            }
        } catch (MalformedPduException notRdp) {
            wire.hangUp();
        }
    }

    private void readConnectionRequest(byte[] bytes) {
        readFrame(bytes, (frame, early) -> answer(ConnectionRequest.parse(frame), early));
    }

    /** Standard RDP security goes as far as the agreement on encryption; a session is not played. */
    private void readConnectInitial(byte[] bytes) {
        readFrame(
                bytes,
                (frame, early) -> behaviour
                        .encryption()
                        .answer(ConnectInitial.parse(frame))
                        .map(ConnectResponse::encode)
                        .ifPresentOrElse(this::sendLast, wire::hangUp));
    }

    private void sendLast(byte[] bytes) {
        wire.send(bytes);
        listener = sessionStart -> wire.hangUp();
    }

    private void answer(ConnectionRequest request, byte[] early) {
        Optional<ConnectionConfirm> confirm = confirmFor(request);
        confirm.map(ConnectionConfirm::encode).ifPresent(wire::send);
        boolean goesOn = confirm.isPresent() && !(confirm.get() instanceof NegotiationFailure);
        if (!goesOn) {
            wire.hangUp();
            return;
        }
        listener = listenerAfter(confirm.get());
        if (early.length > 0) {
            listener.accept(early);
        }
    }

    private Optional<ConnectionConfirm> confirmFor(ConnectionRequest request) {
        if (behaviour.firstAnswer() instanceof FirstAnswer.Refuse refuse) {
            return Optional.of(new NegotiationFailure(FirstAnswer.WINDOWS_SOURCE_REFERENCE, refuse.code()));
        }
        return ((FirstAnswer.Negotiate) behaviour.firstAnswer()).answer(request.requestedProtocols());
    }

    private Consumer<byte[]> listenerAfter(ConnectionConfirm confirm) {
        if (confirm instanceof NegotiationResponse response
                && response.selected().usesTls()) {
            return firstTlsListener(response.selected());
        }
        return this::readConnectInitial;
    }

    private Consumer<byte[]> firstTlsListener(SecurityProtocol selected) {
        return tlsListener(selected.usesCredSsp() ? this::readTsRequest : mcsConnectInitial -> tls.end());
    }

    private Consumer<byte[]> tlsListener(Consumer<byte[]> plaintext) {
        return switch (behaviour.tls()) {
            case STALL -> this::ignore;
            case CLOSE -> bytes -> wire.hangUp();
            case ALERT ->
                bytes -> {
                    wire.send(FATAL_ALERT);
                    wire.hangUp();
                };
            case HANDSHAKE, LEGACY ->
                bytes -> {
                    tls = backstage.startTls(wire, plaintext);
                    listener = tls::received;
                    tls.received(bytes);
                };
        };
    }

    private void readHttpRequest(byte[] bytes) {
        unread.writeBytes(bytes);
        byte[] soFar = unread.toByteArray();
        try {
            OptionalInt length = HttpLines.length(soFar, soFar.length);
            if (length.isPresent()) {
                unread.reset();
                answerHttp(Arrays.copyOf(soFar, length.getAsInt()));
            }
        } catch (MalformedPduException tooLong) {
            tls.end();
        }
    }

    /** Only NTLM's first message gets a challenge; whatever carries more than that would be a logon. */
    private void answerHttp(byte[] head) {
        FirstAnswer.Https https = (FirstAnswer.Https) behaviour.firstAnswer();
        Optional<byte[]> ntlm = GatewayRequest.ntlmIn(head);
        if (ntlm.isPresent() && !NtlmNegotiate.isOne(ntlm.get())) {
            backstage.logonAttempted();
        }
        Optional<byte[]> challenge = ntlm.filter(NtlmNegotiate::isOne)
                .flatMap(token -> backstage.nlaReply())
                .flatMap(TsRequest::negoToken);
        boolean toAGateway = GatewayRequest.isBegunBy(head);
        tls.send(
                new GatewayAnswer(toAGateway ? https.status() : NOT_FOUND, https.authentication(), challenge).encode());
    }

    private void readTsRequest(byte[] bytes) {
        unread.writeBytes(bytes);
        byte[] soFar = unread.toByteArray();
        try {
            OptionalInt length = TsRequest.messageLength(soFar, soFar.length);
            if (length.isPresent() && soFar.length >= length.getAsInt()) {
                unread.reset();
                answer(TsRequest.parse(Arrays.copyOf(soFar, length.getAsInt())));
            }
        } catch (MalformedPduException notCredSsp) {
            tls.end();
        }
    }

    /** Only the first token is answered: the second one would be a logon. */
    private void answer(TsRequest request) {
        tsRequests++;
        if (tsRequests > 1) {
            backstage.logonAttempted();
        }
        Optional<TsRequest> reply =
                tsRequests == 1 && request.negoToken().isPresent() ? backstage.nlaReply() : Optional.empty();
        reply.map(TsRequest::encode).ifPresentOrElse(tls::send, tls::end);
    }
}
