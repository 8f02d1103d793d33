package io.github.rdpmedic.fix.client;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One rule of Windows Firewall as the registry holds it, [MS-GPFAS] 2.2.2.19: {@code v2.31|Action=Block|Dir=Out|…|}.
 * A field may stand there more than once. Pure.
 *
 * @param fields by name, in lower case; what cannot be read is left out
 */
record FirewallRule(Map<String, List<String>> fields) {

    private static final String TCP = "6";
    private static final Set<String> PORTS = Set.of("rport", "rport2_10");

    /** Fields that hold a rule back to some of the connections, beside program, protocol and port. */
    private static final Set<String> NARROWING = Set.of(
            "profile",
            "la4",
            "la6",
            "ra4",
            "ra6",
            "ra42",
            "ra62",
            "lport",
            "lport2_10",
            "if",
            "iftype",
            "luauth",
            "luown",
            "rmauth",
            "ruauth",
            "security",
            "security2",
            "security2_9",
            "platform",
            "platform2");

    /** Fields of rules that no program such as mstsc falls under: services and packaged apps have rules of their own. */
    private static final Set<String> OF_OTHERS = Set.of("svc", "apppkgid");

    FirewallRule {
        fields = Map.copyOf(fields);
    }

    static FirewallRule parse(String text) {
        return new FirewallRule(new HashMap<>(Stream.of(text.split("\\|"))
                .map(field -> field.split("=", 2))
                .filter(field -> field.length == 2)
                .collect(Collectors.groupingBy(
                        field -> field[0].strip().toLowerCase(Locale.ROOT),
                        Collectors.mapping(field -> field[1].strip(), Collectors.toList())))));
    }

    /** Whether it can stop this program from a TCP connection to this port of another computer. */
    boolean stops(String program, int port) {
        return is("action", "Block")
                && is("dir", "Out")
                && is("active", "TRUE")
                && (values("protocol").isEmpty() || is("protocol", TCP))
                && OF_OTHERS.stream().noneMatch(fields::containsKey)
                && concerns(program)
                && covers(port);
    }

    /** Whether it does so only for some networks, addresses or people. */
    boolean isNarrow() {
        return NARROWING.stream().anyMatch(fields::containsKey);
    }

    /** As the list of the rules in Windows shows it, except that names of Windows' own rules stand there as resources. */
    Optional<String> name() {
        return values("name").stream().findFirst();
    }

    private boolean concerns(String program) {
        String ending = "\\" + program.toLowerCase(Locale.ROOT);
        return values("app").isEmpty()
                || values("app").stream()
                        .anyMatch(path -> path.toLowerCase(Locale.ROOT).endsWith(ending));
    }

    private boolean covers(int port) {
        List<String> ports =
                PORTS.stream().flatMap(field -> values(field).stream()).toList();
        return ports.isEmpty() || ports.stream().anyMatch(range -> lies(port, range));
    }

    /** @param range {@code 3389} or {@code 3380-3400}; a keyword names no port of Remote Desktop */
    private static boolean lies(int port, String range) {
        try {
            String[] ends = range.split("-", 2);
            int first = Integer.parseInt(ends[0].strip());
            int last = ends.length == 2 ? Integer.parseInt(ends[1].strip()) : first;
            return port >= first && port <= last;
        } catch (NumberFormatException keyword) {
            return false;
        }
    }

    private boolean is(String field, String value) {
        return values(field).stream().anyMatch(value::equalsIgnoreCase);
    }

    private List<String> values(String field) {
        return fields.getOrDefault(field, List.of());
    }
}
