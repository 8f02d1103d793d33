package io.github.rdpmedic.cli;

import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.OptionalFacts;
import java.util.List;
import java.util.Optional;

/** The {@code facts} object of the public JSON: every key always, null for what was not measured. */
final class FactsJson {

    private FactsJson() {}

    /**
     * A gateway has a key only when it was what answered.
     *
     * @param optional adds a key only when something was asked for
     */
    static Json of(Facts facts, Optional<OptionalFacts> optional) {
        Json json = of(facts);
        facts.gateway().ifPresent(gateway -> json.with("gateway", gateway(gateway)));
        optional.map(OptionalFactsJson::of).ifPresent(measured -> json.with("optional", measured));
        return json;
    }

    private static Json of(Facts facts) {
        return new Json()
                .with("addresses", facts.addresses())
                .with("usedAddress", facts.usedAddress())
                .with("tcp", facts.tcp().map(FactsJson::tcp))
                .with("negotiation", facts.negotiation().map(FactsJson::negotiation))
                .with("tls", facts.tls().map(FactsJson::tls))
                .with("certificate", facts.certificate().map(FactsJson::certificate))
                .with("identity", facts.identity().map(FactsJson::identity))
                .with("path", facts.path().map(FactsJson::path));
    }

    private static Json tcp(Facts.Tcp tcp) {
        return new Json().with("outcome", tcp.outcome()).with("connectMs", tcp.connectTime());
    }

    private static Json negotiation(Facts.Negotiation negotiation) {
        Json json = new Json()
                .with("selected", negotiation.selected())
                .with("flags", negotiation.flags())
                .with("failure", negotiation.failure())
                .with("accepts", accepts(negotiation.accepts()))
                .with("nlaRequired", negotiation.nlaRequired())
                .with("serverKind", negotiation.serverKind());
        return negotiation.requested().isEmpty() ? json : json.with("requested", requested(negotiation.requested()));
    }

    /** Only there when it was asked for, as {@code --protocols} does. */
    private static Json requested(List<Facts.Requested> answers) {
        Json json = new Json();
        answers.forEach(answer -> json.with(
                answer.protocol(),
                new Json().with("accepted", answer.accepted()).with("answer", answer.answer())));
        return json;
    }

    private static Json accepts(Facts.Accepts accepts) {
        return new Json().with("rdp", accepts.rdp()).with("tls", accepts.tls()).with("nla", accepts.nla());
    }

    private static Json tls(Facts.Tls tls) {
        Json json = new Json()
                .with("version", tls.version())
                .with("cipherSuite", tls.cipherSuite())
                .with("legacyOnly", tls.legacyOnly());
        return tls.versions().isEmpty() ? json : json.with("versions", versions(tls.versions()));
    }

    /** Only there when it was asked for, as {@code --tls-versions} does. */
    private static Json versions(List<Facts.TlsVersion> answers) {
        Json json = new Json();
        answers.forEach(answer -> json.with(answer.version(), answer.accepted()));
        return json;
    }

    private static Json certificate(Facts.Certificate certificate) {
        return new Json()
                .with("subject", certificate.subject())
                .with("issuer", certificate.issuer())
                .with("subjectAlternativeNames", certificate.subjectAlternativeNames())
                .with("notBefore", certificate.notBefore())
                .with("notAfter", certificate.notAfter())
                .with("daysLeft", certificate.daysLeft())
                .with("sha1", certificate.sha1())
                .with("sha256", certificate.sha256())
                .with("selfSigned", certificate.selfSigned())
                .with("keyAlgorithm", certificate.keyAlgorithm())
                .with("keyBits", certificate.keyBits())
                .with("signatureAlgorithm", certificate.signatureAlgorithm())
                .with("matchesTarget", certificate.matchesTarget())
                .with("change", certificate.change())
                .with("trusted", certificate.trusted())
                .with("earlier", certificate.earlier().map(FactsJson::earlier));
    }

    private static Json earlier(Facts.EarlierCertificate earlier) {
        return new Json()
                .with("subject", earlier.subject())
                .with("notBefore", earlier.notBefore())
                .with("notAfter", earlier.notAfter())
                .with("sha1", earlier.sha1())
                .with("sha256", earlier.sha256())
                .with("computer", earlier.computer())
                .with("address", earlier.address())
                .with("computerLeads", earlier.computerLeads());
    }

    private static Json identity(Facts.Identity identity) {
        return new Json()
                .with("netbiosComputer", identity.netbiosComputer())
                .with("netbiosDomain", identity.netbiosDomain())
                .with("dnsComputer", identity.dnsComputer())
                .with("dnsDomain", identity.dnsDomain())
                .with("dnsForest", identity.dnsForest())
                .with("domainMember", identity.domainMember())
                .with("build", identity.build())
                .with("product", identity.product())
                .with("serverTime", identity.serverTime())
                .with("clockSkewMs", identity.clockSkew())
                .with("clockSkewUncertaintyMs", identity.clockSkewUncertainty())
                .with("computerLeads", identity.computerLeads());
    }

    private static Json gateway(Facts.Gateway gateway) {
        return new Json()
                .with("host", gateway.endpoint().host())
                .with("port", gateway.endpoint().port())
                .with("authentication", gateway.authentication())
                .with("certificate", gateway.certificate().map(FactsJson::certificate))
                .with("identity", gateway.identity().map(FactsJson::identity));
    }

    private static Json path(Facts.Path path) {
        return new Json()
                .with("interface", path.interfaceName())
                .with("interfaceType", path.interfaceType())
                .with("interfaceMtu", path.interfaceMtu())
                .with("pathMtu", path.pathMtu())
                .with("blackHole", path.blackHole())
                .with("rttMs", path.rtt())
                .with("jitterMs", path.jitter())
                .with("lossPercent", path.lossPercent());
    }
}
