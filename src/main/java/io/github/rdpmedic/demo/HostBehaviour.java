package io.github.rdpmedic.demo;

import io.github.rdpmedic.rdp.NegotiationFailureCode;
import io.github.rdpmedic.rdp.NegotiationResponseFlags;
import io.github.rdpmedic.rdp.SecurityProtocol;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * How a simulated host behaves, from its port to its identity.
 *
 * @param encryption of standard RDP security, where the host takes that
 * @param delay added before each answer, to play a distant host
 */
public record HostBehaviour(
        Presence presence,
        FirstAnswer firstAnswer,
        TlsConduct tls,
        CertificateRecipe certificate,
        NlaAnswer nla,
        EncryptionOffer encryption,
        UdpConduct udp,
        Duration delay) {

    /** STATUS_NOT_SUPPORTED, [MS-ERREF] 2.3.1. */
    private static final int STATUS_NOT_SUPPORTED = 0xC00000BB;

    private static final NegotiationResponseFlags WINDOWS_FLAGS = new NegotiationResponseFlags(0x1F);
    private static final NegotiationResponseFlags XRDP_FLAGS =
            new NegotiationResponseFlags(NegotiationResponseFlags.EXTENDED_CLIENT_DATA_SUPPORTED);

    /** A Windows host as it is installed: network level authentication is required. */
    public static HostBehaviour healthy() {
        return new HostBehaviour(
                new Presence.Always(),
                windows(SecurityProtocol.HYBRID, SecurityProtocol.HYBRID_EX),
                TlsConduct.HANDSHAKE,
                CertificateRecipe.FRESH,
                new NlaAnswer.Challenge(HostIdentity.inDomain("corp.example")),
                EncryptionOffer.CLIENT_COMPATIBLE,
                UdpConduct.CLOSED,
                Duration.ZERO);
    }

    /** Takes network level authentication, and does without it too, down to standard RDP security. */
    public static HostBehaviour nlaOptional() {
        return healthy()
                .with(windows(
                        SecurityProtocol.RDP,
                        SecurityProtocol.SSL,
                        SecurityProtocol.HYBRID,
                        SecurityProtocol.HYBRID_EX));
    }

    /** TLS without network level authentication. */
    public static HostBehaviour tlsOnly() {
        return healthy().with(windows(SecurityProtocol.SSL));
    }

    /** A Windows host that is set to standard RDP security and refuses everything newer. */
    public static HostBehaviour standardRdpSecurityOnly() {
        return healthy().with(windows(SecurityProtocol.RDP));
    }

    /** As xrdp with {@code security_layer=negotiate}: TLS or standard RDP security, never the other way of logon. */
    public static HostBehaviour xrdp() {
        return healthy()
                .with(new FirstAnswer.Negotiate(Set.of(SecurityProtocol.RDP, SecurityProtocol.SSL), XRDP_FLAGS, true));
    }

    /** As xrdp without a readable key: chooses standard RDP security whatever it is offered. */
    public static HostBehaviour xrdpWithoutTls() {
        return healthy().with(new FirstAnswer.Negotiate(Set.of(SecurityProtocol.RDP), XRDP_FLAGS, true));
    }

    /** @param left negative for a certificate that has expired */
    public static HostBehaviour certificateExpiringIn(Duration left) {
        return healthy().with(CertificateRecipe.expiringIn(left));
    }

    public static HostBehaviour certificateExpired() {
        return certificateExpiringIn(Duration.ofDays(-3));
    }

    public static HostBehaviour certificateNotYetValid() {
        return healthy().with(CertificateRecipe.beginningIn(Duration.ofDays(2)));
    }

    public static HostBehaviour certificateForAnotherName() {
        return healthy().with(CertificateRecipe.FRESH.withCommonName("OLD-NAME"));
    }

    /** RSA with 1,024 bits, signed with SHA-1. */
    public static HostBehaviour weakCertificate() {
        return healthy().with(CertificateRecipe.FRESH.with(KeyStrength.RSA_1024_SHA1));
    }

    /** A host of ten years ago: TLS 1.0 and nothing newer, and a {@link #weakCertificate()}. */
    public static HostBehaviour legacyTls() {
        return weakCertificate().with(TlsConduct.LEGACY);
    }

    public static HostBehaviour tlsStalls() {
        return healthy().with(TlsConduct.STALL);
    }

    public static HostBehaviour tlsCloses() {
        return healthy().with(TlsConduct.CLOSE);
    }

    public static HostBehaviour tlsAlert() {
        return healthy().with(TlsConduct.ALERT);
    }

    /** Nothing listens on the port. */
    public static HostBehaviour portRefused() {
        return healthy().with(new Presence.Never());
    }

    public static HostBehaviour upAndDownEvery(Duration each) {
        return healthy().with(new Presence.Alternating(each));
    }

    /** Takes connections and never answers. */
    public static HostBehaviour silent() {
        return healthy().with(new FirstAnswer.Silence());
    }

    /** Reads the request and closes. */
    public static HostBehaviour closesBeforeAnswer() {
        return healthy().with(new FirstAnswer.HangUp());
    }

    public static HostBehaviour refusesNegotiation(NegotiationFailureCode code) {
        return healthy().with(new FirstAnswer.Refuse(code));
    }

    /** Answers everything with these bytes and closes. */
    public static HostBehaviour says(byte[] bytes) {
        return healthy().with(new FirstAnswer.Say(bytes));
    }

    /** A web server sits on the port. */
    public static HostBehaviour http() {
        return says("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII));
    }

    /** A Remote Desktop Gateway: HTTPS, and a 401 for whoever has not logged on. */
    public static HostBehaviour gateway() {
        return healthy().with(new FirstAnswer.Https(401, List.of("Negotiate", "NTLM")));
    }

    /** A policy bars NTLM, so the host does not say who it is. */
    public static HostBehaviour ntlmBarred() {
        return healthy().with(new NlaAnswer.Refuse(STATUS_NOT_SUPPORTED));
    }

    public static HostBehaviour clockSkewed(Duration skew) {
        return healthy()
                .with(new NlaAnswer.Challenge(
                        HostIdentity.inDomain("corp.example").withClockSkew(skew)));
    }

    public HostBehaviour with(Presence other) {
        return new HostBehaviour(other, firstAnswer, tls, certificate, nla, encryption, udp, delay);
    }

    public HostBehaviour with(FirstAnswer other) {
        return new HostBehaviour(presence, other, tls, certificate, nla, encryption, udp, delay);
    }

    public HostBehaviour with(TlsConduct other) {
        return new HostBehaviour(presence, firstAnswer, other, certificate, nla, encryption, udp, delay);
    }

    public HostBehaviour with(CertificateRecipe other) {
        return new HostBehaviour(presence, firstAnswer, tls, other, nla, encryption, udp, delay);
    }

    public HostBehaviour with(NlaAnswer other) {
        return new HostBehaviour(presence, firstAnswer, tls, certificate, other, encryption, udp, delay);
    }

    public HostBehaviour with(HostIdentity identity) {
        return with(new NlaAnswer.Challenge(identity));
    }

    public HostBehaviour with(EncryptionOffer other) {
        return new HostBehaviour(presence, firstAnswer, tls, certificate, nla, other, udp, delay);
    }

    public HostBehaviour with(UdpConduct other) {
        return new HostBehaviour(presence, firstAnswer, tls, certificate, nla, encryption, other, delay);
    }

    public HostBehaviour withDelay(Duration perAnswer) {
        return new HostBehaviour(presence, firstAnswer, tls, certificate, nla, encryption, udp, perAnswer);
    }

    /** A Windows host that takes exactly these; {@link SecurityProtocol#RDP} is standard RDP security. */
    public HostBehaviour accepting(SecurityProtocol... protocols) {
        return with(windows(protocols));
    }

    private static FirstAnswer windows(SecurityProtocol... accepts) {
        return new FirstAnswer.Negotiate(Set.of(accepts), WINDOWS_FLAGS, false);
    }
}
