package io.github.rdpmedic.probe;

import io.github.rdpmedic.model.OptionalFacts.Method;
import io.github.rdpmedic.model.OptionalFacts.RdpSecurity;
import io.github.rdpmedic.model.OptionalFacts.RdpSecurityOutcome;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.rdp.ConnectInitial;
import io.github.rdpmedic.rdp.ConnectResponse;
import io.github.rdpmedic.rdp.ConnectionConfirm;
import io.github.rdpmedic.rdp.ConnectionConfirm.NegotiationFailure;
import io.github.rdpmedic.rdp.ConnectionConfirm.NegotiationResponse;
import io.github.rdpmedic.rdp.EncryptionMethod;
import io.github.rdpmedic.rdp.FirstBytes;
import io.github.rdpmedic.rdp.MalformedPduException;
import io.github.rdpmedic.rdp.NegotiationResponseFlags;
import io.github.rdpmedic.rdp.SecurityProtocol;
import io.github.rdpmedic.rdp.ServerSecurityData;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which encryption a host agrees to in standard RDP security, [MS-RDPBCGR] 5.3.2: first with every method offered,
 * then, where it encrypts at all, with each alone. It hangs up before a session could begin.
 */
record RdpSecurityProbe(Dial dial, Target target, Deadline deadline) {

    /** One connection: how far it came, and what the host answered. */
    private record Attempt(RdpSecurityOutcome outcome, Optional<String> failure, Optional<ConnectResponse> response) {

        static Attempt ended(RdpSecurityOutcome outcome) {
            return new Attempt(outcome, Optional.empty(), Optional.empty());
        }
    }

    /** @return empty when it was cancelled */
    Optional<RdpSecurity> ask(InetAddress address) throws IOException {
        InetSocketAddress socketAddress =
                new InetSocketAddress(address, target.endpoint().port());
        Attempt first = attempt(socketAddress, EncryptionMethod.ANY);
        Optional<ConnectResponse> response = first.response();
        if (response.isEmpty()) {
            return measured(RdpSecurity.without(first.outcome(), first.failure()));
        }
        boolean encrypts = response.flatMap(ConnectResponse::security)
                .map(ServerSecurityData::encryptionMethod)
                .filter(method -> method != 0)
                .isPresent();
        List<Method> methods = encrypts ? oneByOne(socketAddress) : List.of();
        return measured(RdpSecurityFacts.of(response.get(), methods));
    }

    private Optional<RdpSecurity> measured(RdpSecurity facts) {
        return dial.cancellation().isCancelled() ? Optional.empty() : Optional.of(facts);
    }

    private List<Method> oneByOne(InetSocketAddress address) throws IOException {
        List<Method> methods = new ArrayList<>();
        for (EncryptionMethod method : EncryptionMethod.values()) {
            boolean over = deadline.hasPassed() || dial.cancellation().isCancelled();
            Optional<Boolean> accepted = over ? Optional.empty() : accepted(attempt(address, method.bit()), method);
            methods.add(new Method(method.shortName(), accepted));
        }
        return methods;
    }

    /** A host that answered a moment ago and now hangs up refuses the method; one that goes silent has said nothing. */
    private static Optional<Boolean> accepted(Attempt attempt, EncryptionMethod method) {
        return switch (attempt.outcome()) {
            case ACCEPTED ->
                Optional.of(attempt.response()
                        .flatMap(ConnectResponse::security)
                        .filter(security -> security.encryptionMethod() == method.bit())
                        .isPresent());
            case REFUSED, CLOSED -> Optional.of(false);
            case SILENT, NOT_RDP, UNREACHABLE -> Optional.empty();
        };
    }

    private Attempt attempt(InetSocketAddress address, int methods) throws IOException {
        Dial.Result dialled = dial.to(address, deadline);
        if (dialled instanceof Dial.Result.Connected connected) {
            try (Connection connection = connected.connection()) {
                return converse(connection, methods);
            }
        }
        return Attempt.ended(RdpSecurityOutcome.UNREACHABLE);
    }

    private Attempt converse(Connection connection, int methods) {
        byte[] request = FirstMessage.to(target, SecurityProtocol.RDP.value());
        Answer answer = Answer.to(request, connection, deadline);
        if (answer.isForeign() || answer.end() != Answer.End.COMPLETE) {
            return unfinished(answer);
        }
        try {
            ConnectionConfirm confirm = ConnectionConfirm.parse(answer.bytes());
            if (confirm instanceof NegotiationFailure failure) {
                return new Attempt(
                        RdpSecurityOutcome.REFUSED, Optional.of(failure.code().officialName()), Optional.empty());
            }
            if (confirm instanceof NegotiationResponse response
                    && !response.selected().equals(SecurityProtocol.RDP)) {
                return Attempt.ended(RdpSecurityOutcome.REFUSED);
            }
            return agree(connection, new ConnectInitial(methods, SecurityProtocol.RDP, takesExtendedData(confirm)));
        } catch (MalformedPduException notConfirm) {
            return unfinished(answer);
        }
    }

    private Attempt agree(Connection connection, ConnectInitial initial) {
        Answer answer = Answer.to(initial.encode(), connection, deadline, ConnectResponse.MAX_LENGTH);
        if (answer.isForeign() || answer.end() != Answer.End.COMPLETE) {
            return unfinished(answer);
        }
        try {
            ConnectResponse response = ConnectResponse.parse(answer.bytes());
            return response.result() == ConnectResponse.RT_SUCCESSFUL
                    ? new Attempt(RdpSecurityOutcome.ACCEPTED, Optional.empty(), Optional.of(response))
                    : Attempt.ended(RdpSecurityOutcome.REFUSED);
        } catch (MalformedPduException notResponse) {
            return unfinished(answer);
        }
    }

    private static boolean takesExtendedData(ConnectionConfirm confirm) {
        return confirm instanceof NegotiationResponse response
                && (response.flags().bits() & NegotiationResponseFlags.EXTENDED_CLIENT_DATA_SUPPORTED) != 0;
    }

    private static Attempt unfinished(Answer answer) {
        boolean hungUp = FirstBytes.of(answer.bytes())
                .filter(FirstBytes.MCS_DISCONNECT::equals)
                .isPresent();
        if (hungUp) {
            return Attempt.ended(RdpSecurityOutcome.REFUSED);
        }
        boolean spoke = answer.isForeign() || answer.end() == Answer.End.COMPLETE;
        if (spoke) {
            return Attempt.ended(RdpSecurityOutcome.NOT_RDP);
        }
        boolean closed = answer.end() == Answer.End.CLOSED;
        return Attempt.ended(closed ? RdpSecurityOutcome.CLOSED : RdpSecurityOutcome.SILENT);
    }
}
