package io.github.rdpmedic.probe;

import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.peers.NmapScripts;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What two tools say about one host, against the truth. A fact that is not said is not in the map. */
record FactTable(Map<String, String> truth, Map<String, String> ours, Map<String, String> nmaps) {

    static final String TAKES_RDP = "takes standard RDP security";
    static final String TAKES_TLS = "takes TLS without NLA";
    static final String TAKES_NLA = "takes NLA";
    static final String REQUIRES_NLA = "requires NLA";
    static final String TLS = "TLS version negotiated";
    static final String SERVER = "kind of server (a guess)";
    static final String SUBJECT = "certificate subject";
    static final String UNTIL = "certificate valid until";
    static final String SHA1 = "certificate SHA-1";
    static final String KEY = "certificate key bits";
    static final String NETBIOS = "NetBIOS computer name";
    static final String DNS = "DNS computer name";
    static final String BUILD = "build";
    static final String CLOCK = "clock of the host";

    static Map<String, String> facts(Observation observation) {
        Map<String, String> said = new LinkedHashMap<>();
        observation.facts().negotiation().ifPresent(negotiation -> {
            negotiation.accepts().rdp().ifPresent(value -> said.put(TAKES_RDP, yesNo(value)));
            negotiation.accepts().tls().ifPresent(value -> said.put(TAKES_TLS, yesNo(value)));
            negotiation.accepts().nla().ifPresent(value -> said.put(TAKES_NLA, yesNo(value)));
            negotiation.nlaRequired().ifPresent(value -> said.put(REQUIRES_NLA, yesNo(value)));
            negotiation.serverKind().ifPresent(value -> said.put(SERVER, value));
        });
        observation.facts().tls().ifPresent(tls -> said.put(TLS, tls.version()));
        observation.facts().certificate().ifPresent(certificate -> put(certificate, said));
        observation.facts().identity().ifPresent(identity -> {
            identity.netbiosComputer().ifPresent(name -> said.put(NETBIOS, name.toLowerCase(Locale.ROOT)));
            identity.dnsComputer().ifPresent(name -> said.put(DNS, name.toLowerCase(Locale.ROOT)));
            identity.build().ifPresent(build -> said.put(BUILD, build));
            identity.serverTime()
                    .ifPresent(time -> said.put(
                            CLOCK, LocalDate.ofInstant(time, ZoneOffset.UTC).toString()));
        });
        return said;
    }

    private static void put(Facts.Certificate certificate, Map<String, String> said) {
        said.put(SUBJECT, certificate.subject().toLowerCase(Locale.ROOT));
        said.put(
                UNTIL,
                LocalDate.ofInstant(certificate.notAfter(), ZoneOffset.UTC).toString());
        said.put(SHA1, certificate.sha1());
        certificate.keyBits().ifPresent(bits -> said.put(KEY, String.valueOf(bits)));
    }

    /** Where the scripts name no protocol, they found that it is not taken, once they found any. */
    static Map<String, String> facts(NmapScripts nmap) {
        Map<String, String> said = new LinkedHashMap<>();
        if (nmap.output().contains("Security layer")) {
            said.put(TAKES_RDP, yesNo(nmap.value("Native RDP").isPresent()));
            said.put(TAKES_TLS, yesNo(nmap.value("SSL").isPresent()));
            said.put(TAKES_NLA, yesNo(nmap.value("CredSSP (NLA)").isPresent()));
        }
        nmap.value("ssl-cert")
                .or(() -> nmap.value("Subject"))
                .ifPresent(text -> said.put(
                        SUBJECT,
                        "cn="
                                + text.replaceFirst("^.*commonName=", "")
                                        .replaceFirst("/.*$", "")
                                        .toLowerCase(Locale.ROOT)));
        nmap.value("Not valid after").ifPresent(text -> said.put(UNTIL, text.substring(0, 10)));
        nmap.value("SHA-1").ifPresent(text -> said.put(SHA1, text.replace(" ", "")));
        nmap.value("Public Key bits").ifPresent(text -> said.put(KEY, text));
        nmap.value("NetBIOS_Computer_Name").ifPresent(text -> said.put(NETBIOS, text.toLowerCase(Locale.ROOT)));
        nmap.value("DNS_Computer_Name").ifPresent(text -> said.put(DNS, text.toLowerCase(Locale.ROOT)));
        nmap.value("Product_Version").ifPresent(text -> said.put(BUILD, text));
        nmap.value("System_Time").ifPresent(text -> said.put(CLOCK, text.substring(0, 10)));
        return said;
    }

    private static String yesNo(boolean value) {
        return value ? "yes" : "no";
    }

    List<String> wrongOurs() {
        return truth.keySet().stream().filter(fact -> isWrong(fact, ours)).toList();
    }

    long rightOurs() {
        return right(ours);
    }

    long rightNmaps() {
        return right(nmaps);
    }

    private long right(Map<String, String> said) {
        return truth.keySet().stream()
                .filter(fact -> said.containsKey(fact) && !isWrong(fact, said))
                .count();
    }

    private boolean isWrong(String fact, Map<String, String> said) {
        return said.containsKey(fact) && !said.get(fact).contains(truth.get(fact));
    }

    String text() {
        StringBuilder text =
                new StringBuilder("  %-28s  %-30s  %-30s  %s%n".formatted("", "truth", "RDP Medic", "nmap"));
        truth.forEach((fact, value) -> text.append(
                "  %-28s  %-30s  %-30s  %s%n".formatted(fact, shown(value), cell(fact, ours), cell(fact, nmaps))));
        return text.append("  %-28s  %-30d  %-30d  %d%n".formatted("right", truth.size(), rightOurs(), rightNmaps()))
                .toString();
    }

    private String cell(String fact, Map<String, String> said) {
        String value = Optional.ofNullable(said.get(fact)).map(FactTable::shown).orElse("-");
        return isWrong(fact, said) ? value + "  WRONG" : value;
    }

    private static String shown(String value) {
        return value.length() > 22 ? value.substring(0, 19) + "..." : value;
    }
}
