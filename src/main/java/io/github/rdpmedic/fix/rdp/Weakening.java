package io.github.rdpmedic.fix.rdp;

import io.github.rdpmedic.fix.Evidence;
import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.rdpfile.RdpFile;
import io.github.rdpmedic.rdpfile.RdpProperty;
import java.util.Optional;
import java.util.OptionalInt;

/** What lowers security in an {@code .rdp} file, and whether it can work at all. Pure. */
public final class Weakening {

    private static final String HYBRID_REQUIRED = "HYBRID_REQUIRED_BY_SERVER";

    private Weakening() {}

    public static boolean weakens(RdpFile before, RdpFile after) {
        return turnsCredSspOff(before, after) || stopsAuthenticatingTheServer(before, after);
    }

    public static boolean turnsCredSspOff(RdpFile before, RdpFile after) {
        return becomesZero(RdpProperty.ENABLE_CREDSSP_SUPPORT, before, after);
    }

    static boolean stopsAuthenticatingTheServer(RdpFile before, RdpFile after) {
        return becomesZero(RdpProperty.AUTHENTICATION_LEVEL, before, after);
    }

    private static boolean becomesZero(RdpProperty property, RdpFile before, RdpFile after) {
        OptionalInt zero = OptionalInt.of(0);
        return after.integer(property.key()).equals(zero)
                && !before.integer(property.key()).equals(zero);
    }

    /** Empty when it was not measured. */
    public static Optional<Boolean> nlaRequired(Evidence evidence) {
        Optional<Facts.Negotiation> negotiation = evidence.lastCheck()
                .flatMap(check -> check.observation().facts().negotiation());
        if (negotiation
                .flatMap(Facts.Negotiation::failure)
                .filter(HYBRID_REQUIRED::equals)
                .isPresent()) {
            return Optional.of(true);
        }
        return negotiation.flatMap(Facts.Negotiation::nlaRequired);
    }
}
