package io.github.rdpmedic.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a probe measured. An empty {@link Optional} means "not measured", never zero, false or "".
 *
 * @param addresses the addresses of the host, in the order tried
 * @param usedAddress the one that the connection went to
 * @param gateway what answered in front of the target; then addresses, TCP, TLS and path are the gateway's too,
 *     and nothing is known of the target itself
 */
public record Facts(
        List<String> addresses,
        Optional<String> usedAddress,
        Optional<Tcp> tcp,
        Optional<Negotiation> negotiation,
        Optional<Tls> tls,
        Optional<Certificate> certificate,
        Optional<Identity> identity,
        Optional<Path> path,
        Optional<Gateway> gateway) {

    public static final Facts NONE = new Facts(
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public Facts {
        addresses = List.copyOf(addresses);
    }

    /** The same measurements with a certificate and an identity that were looked into further. */
    public Facts with(Certificate comparedCertificate, Optional<Identity> checkedIdentity) {
        return new Facts(
                addresses,
                usedAddress,
                tcp,
                negotiation,
                tls,
                Optional.of(comparedCertificate),
                checkedIdentity,
                path,
                gateway);
    }

    /** Of a target that is reached straight. */
    public Facts(
            List<String> addresses,
            Optional<String> usedAddress,
            Optional<Tcp> tcp,
            Optional<Negotiation> negotiation,
            Optional<Tls> tls,
            Optional<Certificate> certificate,
            Optional<Identity> identity,
            Optional<Path> path) {
        this(addresses, usedAddress, tcp, negotiation, tls, certificate, identity, path, Optional.empty());
    }

    public enum TcpOutcome {
        OPEN,
        REFUSED,
        TIMEOUT,
        UNREACHABLE
    }

    /** @param connectTime from SYN to the answer, empty when none came */
    public record Tcp(TcpOutcome outcome, Optional<Duration> connectTime) {}

    /**
     * The X.224 negotiation, [MS-RDPBCGR] 2.2.1.2.
     *
     * @param selected RDP, TLS, NLA, RDSTLS, NLA_EX or RDSAAD; empty when the host refused
     * @param flags official names of the RDP_NEG_RSP flags
     * @param failure official name of the RDP_NEG_FAILURE code
     * @param serverKind a guess from the bytes of the answer, and to be shown as a guess
     * @param requested protocols that the check was told to ask for, each on a connection of its own
     */
    public record Negotiation(
            Optional<String> selected,
            List<String> flags,
            Optional<String> failure,
            Accepts accepts,
            Optional<Boolean> nlaRequired,
            Optional<String> serverKind,
            List<Requested> requested) {
        public Negotiation {
            flags = List.copyOf(flags);
            requested = List.copyOf(requested);
        }

        /** Of a check that was told to ask for nothing more. */
        public Negotiation(
                Optional<String> selected,
                List<String> flags,
                Optional<String> failure,
                Accepts accepts,
                Optional<Boolean> nlaRequired,
                Optional<String> serverKind) {
            this(selected, flags, failure, accepts, nlaRequired, serverKind, List.of());
        }

        public Negotiation with(Accepts known, Optional<Boolean> required) {
            return new Negotiation(selected, flags, failure, known, required, serverKind, requested);
        }

        public Negotiation with(List<Requested> answers) {
            return new Negotiation(selected, flags, failure, accepts, nlaRequired, serverKind, answers);
        }

        /** The chosen protocol as people call it: NLA_EX is NLA to them. */
        public Optional<String> familiarName() {
            return selected.map(name -> name.equals("NLA_EX") ? "NLA" : name);
        }
    }

    /**
     * @param protocol RDSTLS or RDSAAD
     * @param accepted empty when the host gave no answer that tells
     * @param answer what it chose instead, or the official name of its failure code
     */
    public record Requested(String protocol, Optional<Boolean> accepted, Optional<String> answer) {}

    /** Which security protocols the host takes, each one measured or not. */
    public record Accepts(Optional<Boolean> rdp, Optional<Boolean> tls, Optional<Boolean> nla) {
        public static final Accepts NOT_MEASURED = new Accepts(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * @param version as JSSE names it: TLSv1.2
     * @param cipherSuite IANA name
     * @param legacyOnly the host offers nothing newer than TLS 1.1
     * @param versions each asked for alone, where the check was told to
     */
    public record Tls(String version, String cipherSuite, boolean legacyOnly, List<TlsVersion> versions) {
        public Tls {
            versions = List.copyOf(versions);
        }

        /** Of a check that was not told to ask for the versions. */
        public Tls(String version, String cipherSuite, boolean legacyOnly) {
            this(version, cipherSuite, legacyOnly, List.of());
        }

        public Tls with(List<TlsVersion> answers) {
            return new Tls(version, cipherSuite, legacyOnly, answers);
        }
    }

    /**
     * @param version as JSSE names it: TLSv1
     * @param accepted empty when the host gave no answer that tells
     */
    public record TlsVersion(String version, Optional<Boolean> accepted) {}

    public enum CertificateChange {
        FIRST_SEEN,
        UNCHANGED,
        RENEWED,
        REPLACED
    }

    /** Where DNS leads from the name that a computer gives itself, compared with where the connection went. */
    public enum Leads {
        /** To the address that the connection went to. */
        HERE,
        /** Not there, but to another address of the name that was asked for. */
        AMONG,
        ELSEWHERE
    }

    /**
     * The certificate that was known for this host and port before the one it shows now. What is empty was not
     * known: a certificate that another program accepted may be known by its fingerprint alone.
     *
     * @param sha1 fingerprint, lower-case hex without separators
     * @param sha256 fingerprint, lower-case hex without separators
     * @param computer the computer that showed it, by its own account
     * @param address where it was shown
     * @param computerLeads where the name of that computer leads now; looked up only when another one answers
     */
    public record EarlierCertificate(
            Optional<String> subject,
            Optional<Instant> notBefore,
            Optional<Instant> notAfter,
            Optional<String> sha1,
            Optional<String> sha256,
            Optional<String> computer,
            Optional<String> address,
            Optional<Leads> computerLeads) {}

    /**
     * The leaf certificate.
     *
     * @param sha1 fingerprint, lower-case hex without separators
     * @param sha256 fingerprint, lower-case hex without separators
     * @param keyBits size of the public key, empty for algorithms without one
     * @param matchesTarget whether SAN or CN covers the name asked for; empty for an IP literal that no SAN names
     * @param change compared with the pins of this host and port; empty when no pins are kept
     * @param trusted whether it is in date and leads to a root that this PC trusts; the name is not looked at
     * @param earlier the one it took the place of; empty unless it was renewed or replaced
     */
    public record Certificate(
            String subject,
            String issuer,
            List<String> subjectAlternativeNames,
            Instant notBefore,
            Instant notAfter,
            long daysLeft,
            String sha1,
            String sha256,
            boolean selfSigned,
            String keyAlgorithm,
            Optional<Integer> keyBits,
            String signatureAlgorithm,
            Optional<Boolean> matchesTarget,
            Optional<CertificateChange> change,
            Optional<Boolean> trusted,
            Optional<EarlierCertificate> earlier) {
        public Certificate {
            subjectAlternativeNames = List.copyOf(subjectAlternativeNames);
        }

        /** The same certificate, compared with what was known. */
        public Certificate compared(CertificateChange with, Optional<EarlierCertificate> known) {
            return new Certificate(
                    subject,
                    issuer,
                    subjectAlternativeNames,
                    notBefore,
                    notAfter,
                    daysLeft,
                    sha1,
                    sha256,
                    selfSigned,
                    keyAlgorithm,
                    keyBits,
                    signatureAlgorithm,
                    matchesTarget,
                    Optional.of(with),
                    trusted,
                    known);
        }

        /** Compared with neither the roots nor the pins of this PC. */
        public Certificate(
                String subject,
                String issuer,
                List<String> subjectAlternativeNames,
                Instant notBefore,
                Instant notAfter,
                long daysLeft,
                String sha1,
                String sha256,
                boolean selfSigned,
                String keyAlgorithm,
                Optional<Integer> keyBits,
                String signatureAlgorithm,
                Optional<Boolean> matchesTarget,
                Optional<CertificateChange> change) {
            this(
                    subject,
                    issuer,
                    subjectAlternativeNames,
                    notBefore,
                    notAfter,
                    daysLeft,
                    sha1,
                    sha256,
                    selfSigned,
                    keyAlgorithm,
                    keyBits,
                    signatureAlgorithm,
                    matchesTarget,
                    change,
                    Optional.empty(),
                    Optional.empty());
        }
    }

    /**
     * What the NTLM CHALLENGE tells, [MS-NLMP] 2.2.1.2.
     *
     * @param domainMember from the TARGET_TYPE flags
     * @param build version and build as the host states them: 10.0.20348
     * @param product a Windows product of that build, empty when the build is not known
     * @param clockSkew server clock minus this PC's
     * @param clockSkewUncertainty how far the true skew may lie on either side: half of the round trip, and a
     *     second more when the host tells its time in whole seconds
     * @param computerLeads where the computer's own name leads; looked up only when another one answered before
     */
    public record Identity(
            Optional<String> netbiosComputer,
            Optional<String> netbiosDomain,
            Optional<String> dnsComputer,
            Optional<String> dnsDomain,
            Optional<String> dnsForest,
            Optional<Boolean> domainMember,
            Optional<String> build,
            Optional<String> product,
            Optional<Instant> serverTime,
            Optional<Duration> clockSkew,
            Optional<Duration> clockSkewUncertainty,
            Optional<Leads> computerLeads) {

        /** The name that the computer gives itself, the longer one where there are two. */
        public Optional<String> computer() {
            return dnsComputer.or(() -> netbiosComputer);
        }

        /** The same with a look at DNS. */
        public Identity withComputerLeading(Optional<Leads> where) {
            return new Identity(
                    netbiosComputer,
                    netbiosDomain,
                    dnsComputer,
                    dnsDomain,
                    dnsForest,
                    domainMember,
                    build,
                    product,
                    serverTime,
                    clockSkew,
                    clockSkewUncertainty,
                    where);
        }
    }

    public enum InterfaceType {
        ETHERNET,
        WIFI,
        VPN,
        CELLULAR,
        OTHER
    }

    /**
     * @param interfaceMtu bytes
     * @param pathMtu the largest packet that reaches the host whole, in bytes
     * @param blackHole whether larger packets vanish on the way without a word, instead of being refused
     * @param rtt the shortest of the exchanges
     * @param jitter mean difference of one echo's round trip to the next; only from a series
     * @param lossPercent 0 to 100; only from a series of echoes
     */
    public record Path(
            Optional<String> interfaceName,
            Optional<InterfaceType> interfaceType,
            Optional<Integer> interfaceMtu,
            Optional<Integer> pathMtu,
            Optional<Boolean> blackHole,
            Optional<Duration> rtt,
            Optional<Duration> jitter,
            Optional<Double> lossPercent) {}

    /**
     * A Remote Desktop Gateway, [MS-TSGU], as it answers before any logon.
     *
     * @param authentication the schemes of its 401: NTLM, Negotiate; empty when it did not answer as a gateway
     * @param certificate the gateway's own, compared with the gateway's name
     * @param identity the computer that the gateway is
     */
    public record Gateway(
            Endpoint endpoint,
            List<String> authentication,
            Optional<Certificate> certificate,
            Optional<Identity> identity) {
        public Gateway {
            authentication = List.copyOf(authentication);
        }
    }
}
