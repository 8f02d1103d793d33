package io.github.rdpmedic.probe;

import io.github.rdpmedic.model.Facts.Requested;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.rdp.ConnectionConfirm;
import io.github.rdpmedic.rdp.ConnectionConfirm.NegotiationFailure;
import io.github.rdpmedic.rdp.ConnectionConfirm.NegotiationResponse;
import io.github.rdpmedic.rdp.SecurityProtocol;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether the host takes RDSTLS and RDSAAD. xrdp drops a connection that asks for RDSAAD, so each has its own. */
final class RequestedProtocols implements SideQuestion {

    private static final int SHARE = 60;

    /** RDSTLS goes with TLS, as other clients ask for it: the host can say what it takes instead. */
    private static final Map<SecurityProtocol, Integer> REQUESTS = new LinkedHashMap<>();

    static {
        REQUESTS.put(SecurityProtocol.RDSTLS, SecurityProtocol.RDSTLS.value() | SecurityProtocol.SSL.value());
        REQUESTS.put(SecurityProtocol.RDSAAD, SecurityProtocol.RDSAAD.value());
    }

    private final SideThreads threads;

    RequestedProtocols(SideThreads threads) {
        this.threads = threads;
    }

    @Override
    public void start(Climb climb, ConnectionConfirm firstAnswer) {
        Connection main = climb.established();
        Target target = climb.target();
        Deadline deadline = climb.share(SHARE);
        Map<SecurityProtocol, SideThreads.Pending<ConnectionConfirm>> asked = new LinkedHashMap<>();
        REQUESTS.forEach((protocol, request) ->
                asked.put(protocol, threads.start(() -> SideConnection.ask(main, target, request, deadline))));
        climb.atTheEnd(() -> {
            List<Requested> answers = new ArrayList<>();
            asked.forEach((protocol, pending) -> answers.add(requested(protocol, pending.answer(deadline, climb))));
            climb.facts().refineNegotiation(known -> known.with(answers));
        });
    }

    /** A host that hangs up has not said no: it may only dislike to be asked. */
    static Requested requested(SecurityProtocol protocol, Optional<ConnectionConfirm> answer) {
        if (answer.isEmpty()) {
            return new Requested(protocol.shortName(), Optional.empty(), Optional.empty());
        }
        if (answer.get() instanceof NegotiationFailure failure) {
            return new Requested(
                    protocol.shortName(),
                    Optional.of(false),
                    Optional.of(failure.code().officialName()));
        }
        SecurityProtocol chosen =
                answer.get() instanceof NegotiationResponse response ? response.selected() : SecurityProtocol.RDP;
        return new Requested(
                protocol.shortName(), Optional.of(chosen.equals(protocol)), Optional.of(chosen.shortName()));
    }
}
