package io.github.rdpmedic.probe;

import io.github.rdpmedic.model.FindingId;
import java.util.List;
import java.util.Locale;

/**
 * Tells "the name does not exist" from "nobody could say". Java hands on only the operating system's text:
 * gai_strerror(3) of glibc and macOS, FormatMessage of Windows, in the language of the system.
 */
final class LookupFailure {

    /** EAI_NONAME, EAI_NODATA; WSAHOST_NOT_FOUND, WSANO_DATA; and Java's own words for a bad literal. */
    private static final List<String> NOT_FOUND = List.of(
            "name or service not known",
            "der name oder der dienst ist nicht bekannt",
            "no address associated with hostname",
            "zu diesem hostnamen gehört keine adresse",
            "nodename nor servname provided, or not known",
            "no such host is known",
            "der angegebene host ist unbekannt",
            "no data of the requested type was found",
            "keine daten des angeforderten typs",
            "invalid ipv6 address",
            "no such interface");

    private LookupFailure() {}

    /**
     * What a failed lookup proves. EAI_AGAIN, EAI_FAIL, WSATRY_AGAIN, WSANO_RECOVERY and every text that is
     * not known prove nothing about the name.
     */
    static FindingId classify(String name, String message) {
        if (cannotExist(name)) {
            return FindingId.DNS_NOT_FOUND;
        }
        String text = message.toLowerCase(Locale.ROOT);
        return NOT_FOUND.stream().anyMatch(text::contains) ? FindingId.DNS_NOT_FOUND : FindingId.DNS_FAILED;
    }

    /** {@code .invalid} is reserved and never exists, RFC 6761 section 6.4; there is no need to ask anyone. */
    static boolean cannotExist(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String withoutDot = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
        return withoutDot.equals("invalid") || withoutDot.endsWith(".invalid");
    }
}
