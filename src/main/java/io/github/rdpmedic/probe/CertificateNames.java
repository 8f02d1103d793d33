package io.github.rdpmedic.probe;

import io.github.rdpmedic.model.Endpoint;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

/**
 * The names that a certificate speaks for, RFC 9525.
 *
 * @param dns SAN dNSName entries
 * @param ip SAN iPAddress entries
 * @param common CN of the subject, which counts where there is no dNSName: Windows' own certificates have none
 */
record CertificateNames(List<String> dns, List<String> ip, Optional<String> common) {

    /** GeneralName tags, RFC 5280 section 4.2.1.6. */
    private static final int DNS_NAME = 2;

    private static final int IP_ADDRESS = 7;
    private static final int MAX_NAMES = 100;

    static CertificateNames of(X509Certificate certificate) throws CertificateParsingException {
        List<String> dns = new ArrayList<>();
        List<String> ip = new ArrayList<>();
        Collection<List<?>> names = certificate.getSubjectAlternativeNames();
        if (names != null) {
            for (List<?> name : names) {
                if (name.get(0).equals(DNS_NAME) && dns.size() < MAX_NAMES) {
                    dns.add((String) name.get(1));
                } else if (name.get(0).equals(IP_ADDRESS) && ip.size() < MAX_NAMES) {
                    ip.add((String) name.get(1));
                }
            }
        }
        return new CertificateNames(
                dns, ip, commonName(certificate.getSubjectX500Principal().getName()));
    }

    private static Optional<String> commonName(String rfc2253) {
        try {
            return new LdapName(rfc2253)
                    .getRdns().stream()
                            .filter(rdn -> rdn.getType().equalsIgnoreCase("CN"))
                            .map(Rdn::getValue)
                            .filter(String.class::isInstance)
                            .map(String.class::cast)
                            .findFirst();
        } catch (InvalidNameException unreadable) {
            return Optional.empty();
        }
    }

    List<String> all() {
        return Stream.concat(dns.stream(), ip.stream()).toList();
    }

    /** Whether the host asked for is among them; empty for a literal, which certificates rarely name. */
    Optional<Boolean> match(Endpoint asked) {
        String host = asked.normalised().host();
        if (asked.isLiteral()) {
            boolean named = Stream.concat(ip.stream(), common.stream()).anyMatch(entry -> sameAddress(entry, host));
            return named ? Optional.of(true) : Optional.empty();
        }
        Stream<String> names = dns.isEmpty() ? common.stream() : dns.stream();
        return Optional.of(names.anyMatch(name -> covers(name.toLowerCase(Locale.ROOT), host)));
    }

    /**
     * A wildcard stands for exactly the leftmost label. A short name matches a full one that begins with it,
     * as the PC's search list would have completed it: asked for {@code srv1}, named {@code srv1.corp.example}.
     */
    private static boolean covers(String name, String host) {
        if (name.startsWith("*.")) {
            int dot = host.indexOf('.');
            return dot > 0 && host.substring(dot + 1).equals(name.substring(2));
        }
        return name.equals(host) || host.indexOf('.') < 0 && name.startsWith(host + ".");
    }

    private static boolean sameAddress(String entry, String literal) {
        if (!entry.matches("[0-9A-Fa-f:.]*[:.][0-9A-Fa-f:.]*")) {
            return false;
        }
        try {
            return new Endpoint(entry, 1).isLiteral()
                    && InetAddress.getByName(entry).equals(InetAddress.getByName(literal));
        } catch (UnknownHostException | IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
