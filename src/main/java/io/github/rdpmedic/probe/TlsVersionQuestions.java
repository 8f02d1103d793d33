package io.github.rdpmedic.probe;

import io.github.rdpmedic.model.Facts.TlsVersion;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.rdp.ConnectionConfirm;
import io.github.rdpmedic.rdp.ConnectionConfirm.NegotiationResponse;
import io.github.rdpmedic.rdp.SecurityProtocol;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which versions of TLS the host takes, each offered alone on a connection of its own. */
final class TlsVersionQuestions implements SideQuestion {

    private static final int SHARE = 80;
    private static final List<String> VERSIONS = List.of("TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3");

    private final SideThreads threads;

    TlsVersionQuestions(SideThreads threads) {
        this.threads = threads;
    }

    @Override
    public void start(Climb climb, ConnectionConfirm firstAnswer) {
        if (!usesTls(firstAnswer)) {
            return;
        }
        Deadline deadline = climb.share(SHARE);
        Connection main = climb.established();
        Target target = climb.target();
        Map<String, SideThreads.Pending<Boolean>> asked = new LinkedHashMap<>();
        for (String version : VERSIONS) {
            asked.put(version, threads.start(() -> isAccepted(version, main, target, deadline)));
        }
        climb.atTheEnd(() -> {
            List<TlsVersion> answers = asked.entrySet().stream()
                    .map(entry ->
                            new TlsVersion(entry.getKey(), entry.getValue().answer(deadline, climb)))
                    .toList();
            climb.facts().refineTls(known -> known.with(answers));
        });
    }

    private static boolean isAccepted(String version, Connection main, Target target, Deadline deadline)
            throws IOException {
        try (SideConnection side = SideConnection.open(main, target, SecurityProtocol.BASE_REQUEST, deadline)) {
            if (!usesTls(side.confirm())) {
                throw new IOException("answered otherwise than before: " + side.confirm());
            }
            return LegacyHandshake.isVersionAccepted(version, side.connection(), target.endpoint(), deadline);
        }
    }

    private static boolean usesTls(ConnectionConfirm confirm) {
        return confirm instanceof NegotiationResponse response
                && response.selected().usesTls();
    }
}
