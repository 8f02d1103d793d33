package io.github.rdpmedic.probe;

import io.github.rdpmedic.peers.FreeRdpShadow;
import io.github.rdpmedic.peers.XrdpServer;
import java.net.InetAddress;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What is known of a host because it was set up so, or because its source says so. */
final class TruthTable {

    private TruthTable() {}

    /** xrdp has no CredSSP and no RDSTLS, and this one is set to TLS or standard RDP security. */
    static Map<String, String> of(XrdpServer xrdp) throws Exception {
        Map<String, String> truth = security("yes", "yes", "no", "no");
        truth.put(FactTable.SERVER, "xrdp");
        certificate(truth, xrdp.certificate().certificate());
        return truth;
    }

    /** Set to NLA; the identity is this computer's, the build is FreeRDP's fixed one. */
    static Map<String, String> of(FreeRdpShadow shadow) throws Exception {
        Map<String, String> truth = security("no", "no", "yes", "yes");
        truth.put(FactTable.SERVER, "FreeRDP");
        certificate(truth, shadow.certificate());
        String name = InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT);
        truth.put(FactTable.NETBIOS, name.substring(0, Math.min(15, name.length())));
        truth.put(FactTable.DNS, name);
        truth.put(FactTable.BUILD, "6.1.7601");
        truth.put(FactTable.CLOCK, LocalDate.now(ZoneOffset.UTC).toString());
        return truth;
    }

    private static Map<String, String> security(String rdp, String tls, String nla, String required) {
        Map<String, String> truth = new LinkedHashMap<>();
        truth.put(FactTable.TAKES_RDP, rdp);
        truth.put(FactTable.TAKES_TLS, tls);
        truth.put(FactTable.TAKES_NLA, nla);
        truth.put(FactTable.REQUIRES_NLA, required);
        truth.put(FactTable.TLS, "TLSv1.3");
        return truth;
    }

    private static void certificate(Map<String, String> truth, X509Certificate certificate) throws Exception {
        truth.put(
                FactTable.SUBJECT,
                certificate.getSubjectX500Principal().getName().toLowerCase(Locale.ROOT));
        truth.put(
                FactTable.UNTIL,
                LocalDate.ofInstant(certificate.getNotAfter().toInstant(), ZoneOffset.UTC)
                        .toString());
        truth.put(
                FactTable.SHA1,
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(certificate.getEncoded())));
        truth.put(FactTable.KEY, "2048");
    }
}
