package io.github.rdpmedic.report;

import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.Facts.Certificate;
import io.github.rdpmedic.model.Facts.Identity;
import io.github.rdpmedic.model.Facts.Negotiation;
import io.github.rdpmedic.model.Facts.Path;
import io.github.rdpmedic.model.Facts.Tls;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.Printable;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What was measured, as labelled lines; what was not is said so. Pure. */
public final class FactLines {

    private final Locale locale;
    private final ZoneId zone;

    /** @param zone that times are shown in */
    public FactLines(Locale locale, ZoneId zone) {
        this.locale = locale;
        this.zone = zone;
    }

    /**
     * @param newest the newest check of any depth
     * @param full the newest full check; its TLS, certificate and identity stay true between full checks
     */
    public List<FactGroup> of(Optional<Observation> newest, Optional<Observation> full) {
        Facts now = newest.map(Observation::facts).orElse(Facts.NONE);
        Facts then = full.map(Observation::facts).orElse(Facts.NONE);
        return List.of(
                connection(now),
                security(
                        now.negotiation().or(then::negotiation),
                        then.negotiation().or(now::negotiation),
                        now.tls().or(then::tls)),
                certificate(now.certificate().or(then::certificate)),
                identity(now.identity().or(then::identity)),
                path(now.path().or(then::path)));
    }

    private FactGroup connection(Facts facts) {
        return group(
                "connection",
                line(
                        "addresses",
                        facts.addresses().isEmpty() ? Optional.empty() : Optional.of(joined(facts.addresses()))),
                line("used-address", facts.usedAddress()),
                line("tcp", facts.tcp().map(tcp -> word("tcp." + lower(tcp.outcome())))),
                line("connect-time", facts.tcp().flatMap(Facts.Tcp::connectTime).map(this::milliseconds)));
    }

    /** @param policy of the full check, which alone asks what else the host takes */
    private FactGroup security(Optional<Negotiation> negotiation, Optional<Negotiation> policy, Optional<Tls> tls) {
        return group(
                "security",
                line("selected", negotiation.flatMap(Negotiation::selected)),
                line("refusal", negotiation.flatMap(Negotiation::failure), "none", negotiation.isPresent()),
                line("nla-required", policy.flatMap(Negotiation::nlaRequired).map(this::yesNo)),
                line("accepts", policy.map(Negotiation::accepts).flatMap(this::accepts)),
                line("flags", negotiation.map(Negotiation::flags).map(this::joinedOrNone)),
                line("server-kind", negotiation.flatMap(Negotiation::serverKind).map(kind -> word("guess", kind))),
                line("tls", tls.map(Tls::version)),
                line("cipher", tls.map(Tls::cipherSuite)));
    }

    private Optional<String> accepts(Facts.Accepts accepts) {
        List<String> known = List.of(
                        accepts.rdp().map(yes -> "RDP " + yesNo(yes)),
                        accepts.tls().map(yes -> "TLS " + yesNo(yes)),
                        accepts.nla().map(yes -> "NLA " + yesNo(yes)))
                .stream()
                .flatMap(Optional::stream)
                .toList();
        return known.isEmpty() ? Optional.empty() : Optional.of(String.join(" · ", known));
    }

    private FactGroup certificate(Optional<Certificate> certificate) {
        Function<Function<Certificate, String>, Optional<String>> each = certificate::map;
        return group(
                "certificate",
                line("subject", each.apply(Certificate::subject)),
                line("issuer", each.apply(c -> c.selfSigned() ? word("self-signed", c.issuer()) : c.issuer())),
                line("alternative-names", each.apply(c -> joinedOrNone(c.subjectAlternativeNames()))),
                line("valid-from", each.apply(c -> moment(c.notBefore()))),
                line("valid-until", each.apply(c -> moment(c.notAfter()))),
                line("key", each.apply(this::key)),
                line("signature", each.apply(Certificate::signatureAlgorithm)),
                line("matches", certificate.flatMap(Certificate::matchesTarget).map(this::yesNo)),
                line("trusted", certificate.flatMap(Certificate::trusted).map(this::yesNo)),
                line("change", certificate.flatMap(Certificate::change).map(c -> word("change." + lower(c)))),
                line("sha256", each.apply(Certificate::sha256)),
                line("sha1", each.apply(Certificate::sha1)));
    }

    private String key(Certificate certificate) {
        return certificate
                .keyBits()
                .map(bits -> word("key", certificate.keyAlgorithm(), bits))
                .orElse(certificate.keyAlgorithm());
    }

    private FactGroup identity(Optional<Identity> identity) {
        return group(
                "identity",
                line("computer", identity.flatMap(i -> i.dnsComputer().or(i::netbiosComputer))),
                line("domain", identity.flatMap(this::domain)),
                line("forest", identity.flatMap(Identity::dnsForest)),
                line("build", identity.flatMap(FactLines::build)),
                line("server-time", identity.flatMap(Identity::serverTime).map(this::moment)),
                line("clock-skew", identity.flatMap(Identity::clockSkew).map(this::skew)));
    }

    private Optional<String> domain(Identity identity) {
        Optional<String> name = identity.dnsDomain().or(identity::netbiosDomain);
        boolean workgroup = identity.domainMember().filter(member -> !member).isPresent();
        return workgroup ? Optional.of(word("workgroup")) : name;
    }

    private static Optional<String> build(Identity identity) {
        return identity.build()
                .map(build -> identity.product()
                        .map(product -> build + " · " + product)
                        .orElse(build));
    }

    private String skew(Duration skew) {
        double seconds = Math.abs(skew.toMillis()) / 1000.0;
        return word(skew.isNegative() ? "skew.behind" : "skew.ahead", seconds);
    }

    private FactGroup path(Optional<Path> path) {
        return group(
                "path",
                line("interface", path.flatMap(Path::interfaceName)),
                line("interface-type", path.flatMap(Path::interfaceType).map(type -> word("type." + lower(type)))),
                line("interface-mtu", path.flatMap(Path::interfaceMtu).map(mtu -> word("bytes", mtu))),
                line("path-mtu", path.flatMap(Path::pathMtu).map(mtu -> word("bytes", mtu))),
                line("rtt", path.flatMap(Path::rtt).map(this::milliseconds)),
                line("jitter", path.flatMap(Path::jitter).map(this::milliseconds)),
                line("loss", path.flatMap(Path::lossPercent).map(loss -> word("percent", loss))));
    }

    private FactGroup group(String key, Fact... facts) {
        return new FactGroup(word("group." + key), List.of(facts));
    }

    private Fact line(String key, Optional<String> value) {
        return line(key, value, "not-measured", false);
    }

    private Fact line(String key, Optional<String> value, String absentKey, boolean absenceIsMeasured) {
        return new Fact(
                word("fact." + key),
                value.map(Printable::of).orElse(word(absenceIsMeasured ? absentKey : "not-measured")),
                value.isPresent() || absenceIsMeasured);
    }

    private String milliseconds(Duration duration) {
        return duration.toMillis() < 1 ? word("ms.below") : word("ms", duration.toMillis());
    }

    private String yesNo(boolean yes) {
        return word(yes ? "yes" : "no");
    }

    private String word(String key, Object... arguments) {
        return Message.of(FactLines.class, key, arguments).in(locale);
    }

    private static String joined(List<String> values) {
        return String.join(", ", values);
    }

    private String joinedOrNone(List<String> values) {
        return values.isEmpty() ? word("none") : joined(values);
    }

    private String moment(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(zone)
                .format(instant);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
