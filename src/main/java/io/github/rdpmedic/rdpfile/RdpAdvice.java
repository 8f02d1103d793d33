package io.github.rdpmedic.rdpfile;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Something in an {@code .rdp} file that its owner should know. Pure. */
public record RdpAdvice(Kind kind, Message text) {

    public enum Kind {
        SIGNED,
        /** mstsc connects to the alternate address and shows the other one. */
        ADDRESSES_DIFFER,
        STORED_PASSWORD,
        ACCESS_TOKEN,
        ALL_DRIVES,
        CREDSSP_OFF,
        SERVER_NOT_AUTHENTICATED,
        /** The same setting stands in it more than once, with different values. */
        CONTRADICTION
    }

    static final List<String> SECRETS = List.of("password 51", "gatewayaccesstoken", "endpointfedauth");

    /** Whether the value of this setting is secret, so that it is neither shown nor kept. */
    public static boolean isSecret(String name) {
        return SECRETS.contains(RdpLine.canonical(name));
    }

    public static List<RdpAdvice> of(RdpFile file) {
        List<RdpAdvice> advice = new ArrayList<>();
        if (file.isSigned()) {
            advice.add(say(Kind.SIGNED));
        }
        addresses(file, advice);
        if (file.value("password 51").isPresent()) {
            advice.add(say(Kind.STORED_PASSWORD));
        }
        if (file.value("gatewayaccesstoken").isPresent()
                || file.value("endpointfedauth").isPresent()) {
            advice.add(say(Kind.ACCESS_TOKEN));
        }
        if (file.value("drivestoredirect")
                .map(String::strip)
                .filter("*"::equals)
                .isPresent()) {
            advice.add(say(Kind.ALL_DRIVES));
        }
        if (isZero(file, RdpProperty.ENABLE_CREDSSP_SUPPORT)) {
            advice.add(say(Kind.CREDSSP_OFF));
        }
        if (isZero(file, RdpProperty.AUTHENTICATION_LEVEL)) {
            advice.add(say(Kind.SERVER_NOT_AUTHENTICATED));
        }
        contradictions(file, advice);
        return advice;
    }

    private static void addresses(RdpFile file, List<RdpAdvice> advice) {
        String shown = file.value("full address").map(String::strip).orElse("");
        String used = file.address().orElse("");
        if (!shown.isEmpty() && !used.equalsIgnoreCase(shown)) {
            advice.add(say(Kind.ADDRESSES_DIFFER, Printable.of(used), Printable.of(shown)));
        }
    }

    private static boolean isZero(RdpFile file, RdpProperty property) {
        return file.integer(property.key()).equals(OptionalInt.of(0));
    }

    private static void contradictions(RdpFile file, List<RdpAdvice> advice) {
        file.settings().stream()
                .map(setting -> RdpLine.canonical(setting.name()))
                .distinct()
                .filter(name -> file.all(name).stream()
                                .map(RdpSetting::value)
                                .distinct()
                                .count()
                        > 1)
                .forEach(name -> advice.add(say(Kind.CONTRADICTION, Printable.of(name))));
    }

    private static RdpAdvice say(Kind kind, Object... arguments) {
        return new RdpAdvice(kind, Message.of(RdpAdvice.class, "advice." + kind, arguments));
    }
}
