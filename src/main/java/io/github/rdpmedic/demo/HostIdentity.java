package io.github.rdpmedic.demo;

import io.github.rdpmedic.rdp.NtlmChallenge;
import io.github.rdpmedic.rdp.NtlmChallenge.Name;
import io.github.rdpmedic.rdp.NtlmVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Who a host says it is. The computer names follow from the host's name.
 *
 * @param dnsDomain the Active Directory domain; empty for a member of a workgroup
 * @param version the Windows build
 * @param clockSkew how far the host's clock runs ahead; negative when it is behind
 */
public record HostIdentity(Optional<String> dnsDomain, NtlmVersion version, Duration clockSkew) {

    public static final NtlmVersion SERVER_2022 = new NtlmVersion(10, 0, 20348);
    public static final NtlmVersion WINDOWS_11 = new NtlmVersion(10, 0, 26100);

    /** The longest NetBIOS name, in characters. */
    private static final int MAX_NETBIOS = 15;

    public static HostIdentity inDomain(String dnsDomain) {
        return new HostIdentity(Optional.of(dnsDomain), SERVER_2022, Duration.ZERO);
    }

    public static HostIdentity inWorkgroup() {
        return new HostIdentity(Optional.empty(), WINDOWS_11, Duration.ZERO);
    }

    public HostIdentity withClockSkew(Duration skew) {
        return new HostIdentity(dnsDomain, version, skew);
    }

    public HostIdentity withVersion(NtlmVersion build) {
        return new HostIdentity(dnsDomain, build, clockSkew);
    }

    /** What the host tells a client at this time, [MS-NLMP] 3.2.5.1.1. */
    NtlmChallenge challenge(String hostName, Instant now) {
        Map<Name, String> names = new EnumMap<>(Name.class);
        names.put(Name.NB_COMPUTER_NAME, netbios(hostName));
        names.put(
                Name.NB_DOMAIN_NAME,
                netbios(dnsDomain.map(HostIdentity::firstLabel).orElse(hostName)));
        names.put(
                Name.DNS_COMPUTER_NAME,
                dnsDomain.map(domain -> hostName + "." + domain).orElse(hostName));
        names.put(Name.DNS_DOMAIN_NAME, dnsDomain.orElse(hostName));
        dnsDomain.ifPresent(domain -> names.put(Name.DNS_TREE_NAME, domain));
        return new NtlmChallenge(
                Optional.of(dnsDomain.isPresent()), names, Optional.of(now.plus(clockSkew)), Optional.of(version));
    }

    private static String firstLabel(String domain) {
        return domain.split("\\.", 2)[0];
    }

    private static String netbios(String name) {
        String label = firstLabel(name).toUpperCase(Locale.ROOT);
        return label.substring(0, Math.min(label.length(), MAX_NETBIOS));
    }
}
