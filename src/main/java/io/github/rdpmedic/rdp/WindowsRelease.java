package io.github.rdpmedic.rdp;

import java.util.Map;
import java.util.Optional;

/** Which Windows a build number belongs to. Client and server releases share builds. */
public final class WindowsRelease {

    private static final Map<String, String> PRODUCTS = Map.ofEntries(
            Map.entry("6.0.6002", "Windows Vista or Server 2008"),
            Map.entry("6.1.7601", "Windows 7 or Server 2008 R2"),
            Map.entry("6.2.9200", "Windows 8 or Server 2012"),
            Map.entry("6.3.9600", "Windows 8.1 or Server 2012 R2"),
            Map.entry("10.0.10240", "Windows 10 (1507)"),
            Map.entry("10.0.14393", "Windows 10 (1607) or Server 2016"),
            Map.entry("10.0.17763", "Windows 10 (1809) or Server 2019"),
            Map.entry("10.0.19041", "Windows 10 (2004)"),
            Map.entry("10.0.19042", "Windows 10 (20H2)"),
            Map.entry("10.0.19043", "Windows 10 (21H1)"),
            Map.entry("10.0.19044", "Windows 10 (21H2)"),
            Map.entry("10.0.19045", "Windows 10 (22H2)"),
            Map.entry("10.0.20348", "Windows Server 2022"),
            Map.entry("10.0.22000", "Windows 11 (21H2)"),
            Map.entry("10.0.22621", "Windows 11 (22H2)"),
            Map.entry("10.0.22631", "Windows 11 (23H2)"),
            Map.entry("10.0.26100", "Windows 11 (24H2) or Server 2025"),
            Map.entry("10.0.26200", "Windows 11 (25H2)"));

    private WindowsRelease() {}

    /** @return empty for a build that is not in the list */
    public static Optional<String> of(NtlmVersion version) {
        return Optional.ofNullable(PRODUCTS.get(version.toString()));
    }
}
