package io.github.rdpmedic.probe;

import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.rdp.ConnectionConfirm;
import io.github.rdpmedic.rdp.SecurityProtocol;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which security a host insists on: offers it TLS without CredSSP, and standard RDP security alone. */
final class PolicyQuestions implements SideQuestion {

    private static final int SHARE = 60;

    private final SideThreads threads;

    PolicyQuestions(SideThreads threads) {
        this.threads = threads;
    }

    @Override
    public void start(Climb climb, ConnectionConfirm firstAnswer) {
        Connection main = climb.established();
        Target target = climb.target();
        Deadline deadline = climb.share(SHARE);
        Map<SecurityProtocol, SideThreads.Pending<ConnectionConfirm>> asked = new LinkedHashMap<>();
        for (SecurityProtocol protocol : SecurityPolicy.openAfter(firstAnswer)) {
            climb.log("aside: offers " + protocol.shortName() + " alone");
            asked.put(protocol, threads.start(() -> SideConnection.ask(main, target, protocol.value(), deadline)));
        }
        climb.atTheEnd(() -> asked.forEach((protocol, pending) -> pending.answer(deadline, climb)
                .ifPresent(answer -> {
                    climb.log("aside: " + protocol.shortName() + " alone: " + answer);
                    climb.facts().refineNegotiation(known -> SecurityPolicy.with(known, protocol, answer));
                })));
    }
}
