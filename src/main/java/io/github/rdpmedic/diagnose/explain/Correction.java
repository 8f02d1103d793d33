package io.github.rdpmedic.diagnose.explain;

import io.github.rdpmedic.model.Message;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Advice that goes around and is wrong, answered where someone would look for it. */
public enum Correction {
    SEVEN_IS_NO_TIMEOUT(0x7, NumberSpace.EXTENDED_REASON),
    SEVEN_BEFORE_A_SESSION(0x7, NumberSpace.EXTENDED_REASON),
    SOCKET_CLOSED(0x904, NumberSpace.DISC_REASON),
    ASLEEP_GIVES_ANOTHER_CODE(0x904, NumberSpace.DISC_REASON),
    TERMSERV(Cause.HOST_CERTIFICATE, Cause.SERVICE_RESTARTING),
    SELF_SIGNED_RENEWS(Cause.HOST_CERTIFICATE),
    MACHINE_KEYS(Cause.HOST_CERTIFICATE),
    SECURITY_LAYER(Cause.HOST_CERTIFICATE, Cause.TLS_MISMATCH),
    SECURITY_LAYER_PLACE(Cause.HOST_CERTIFICATE, Cause.TLS_MISMATCH),
    RESET_RDP_CERT(Cause.HOST_CERTIFICATE),
    CLIENT_DOES_NOT_TEST(Cause.PATH),
    MTU(Cause.PATH),
    ANTIVIRUS(Cause.PATH),
    SECURITY_PROVIDERS(Cause.TLS_MISMATCH),
    FLUSH_DNS(Cause.WRONG_MACHINE, Cause.NAME_NOT_FOUND),
    CREDSSP_OFF(Cause.CREDSSP),
    DEFAULT_RDP(Cause.CREDSSP, Cause.CLIENT_CACHE, Cause.ACCOUNT),
    CLIENT_UPDATE(Cause.CLIENT, Cause.CLIENT_CACHE),
    WEBSOCKET(Cause.HOST_OFF, Cause.RDP_OFF),
    PORT_UDP(Cause.HOST_OFF),
    HOME_EDITION(Cause.HOST_OFF, Cause.RDP_OFF),
    MS_LICENSING(Cause.LICENSING);

    private final Set<Cause> causes;
    private final long code;
    private final Optional<NumberSpace> space;

    Correction(Cause... causes) {
        this.causes = Set.of(causes);
        this.code = 0;
        this.space = Optional.empty();
    }

    Correction(long code, NumberSpace space) {
        this.causes = Set.of();
        this.code = code;
        this.space = Optional.of(space);
    }

    /** What to say beside these codes. */
    public static List<Correction> beside(List<ErrorCode> codes) {
        return Arrays.stream(values())
                .filter(one -> codes.stream().anyMatch(one::isAbout))
                .toList();
    }

    /** What to say beside this cause. */
    public static List<Correction> beside(Cause cause) {
        return Arrays.stream(values()).filter(one -> one.causes.contains(cause)).toList();
    }

    public Message text() {
        return Message.of(
                Correction.class,
                "correction." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private boolean isAbout(ErrorCode shown) {
        return space.filter(shown.space()::equals).isPresent() && shown.value() == code;
    }
}
