package io.github.rdpmedic.report;

import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.Printable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts stand-ins in the place of what tells who and where. The same name has the same stand-in on the whole page,
 * so that one still sees which of them belong together.
 */
final class Redaction {

    private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])";
    private static final String IPV4 = "(?<![\\w.])" + OCTET + "(?:\\." + OCTET + "){3}(?![\\w.]*[0-9])";

    /** Also the address of a network card; a time of day has two colons and no letter. */
    private static final String IPV6 =
            "(?<![\\w:])(?![0-9]{1,2}:[0-9]{2}:[0-9]{2}(?![:0-9a-fA-F]))(?=[^\\s]*:[^\\s]*:)[0-9a-fA-F:]{2,}"
                    + "(?![\\w])(?:(?:\\.[0-9]{1,3}){3})?(?:%[\\w.-]+)?";

    private static final Pattern ADDRESS = Pattern.compile(IPV4 + "|" + IPV6);

    /** A word that {@link Printable} has cut off, and that therefore matches no name any more. */
    private static final Pattern CUT_OFF = Pattern.compile("[^\\s,=]+…");

    private final Map<String, String> standIns;
    private final Optional<Pattern> terms;
    private final boolean names;

    private Redaction(Map<String, String> standIns, boolean names) {
        this.standIns = standIns;
        this.names = names;
        this.terms = standIns.isEmpty()
                ? Optional.empty()
                : Optional.of(Pattern.compile(
                        standIns.keySet().stream()
                                .sorted(Comparator.comparingInt(String::length).reversed())
                                .map(Pattern::quote)
                                .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])")),
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    static Redaction of(Report report, boolean names) {
        Map<String, String> standIns = new LinkedHashMap<>();
        report.surroundings().people().forEach(person -> put(standIns, person, "[user]"));
        if (!names) {
            putAll(standIns, addressesIn(report), "address");
            putAll(standIns, namesIn(report), "name");
        }
        return new Redaction(standIns, names);
    }

    private static void putAll(Map<String, String> standIns, Set<String> terms, String kind) {
        int number = 1;
        for (String term : terms) {
            number += put(standIns, term, "[" + kind + " " + number + "]") ? 1 : 0;
        }
    }

    /** @return whether it was not known yet */
    private static boolean put(Map<String, String> standIns, String name, String standIn) {
        String shown = Printable.of(name).strip().toLowerCase(Locale.ROOT);
        return !shown.isEmpty() && standIns.putIfAbsent(shown, standIn) == null;
    }

    private static Stream<Facts> facts(Report report) {
        return Stream.of(report.check().map(CheckResult::observation), report.lastFull())
                .flatMap(Optional::stream)
                .map(Observation::facts);
    }

    private static Set<String> addressesIn(Report report) {
        Set<String> addresses = new LinkedHashSet<>();
        if (report.target().endpoint().isLiteral()) {
            addresses.add(report.target().endpoint().host());
        }
        facts(report).map(Facts::addresses).forEach(addresses::addAll);
        return addresses;
    }

    private static Set<String> namesIn(Report report) {
        Set<String> names = new LinkedHashSet<>();
        names.add(report.target().name());
        names.add(report.target().endpoint().host());
        report.target().loadBalanceInfo().ifPresent(names::add);
        facts(report).forEach(facts -> addNames(names, facts));
        names.addAll(report.surroundings().names());
        return names;
    }

    private static void addNames(Set<String> names, Facts facts) {
        facts.identity()
                .ifPresent(identity -> Stream.of(
                                identity.dnsComputer(),
                                identity.netbiosComputer(),
                                identity.dnsDomain(),
                                identity.netbiosDomain(),
                                identity.dnsForest())
                        .flatMap(Optional::stream)
                        .forEach(names::add));
        facts.certificate().ifPresent(certificate -> {
            names.addAll(certificate.subjectAlternativeNames());
            names.addAll(values(certificate.subject()));
            names.addAll(values(certificate.issuer()));
            certificate.earlier().ifPresent(earlier -> {
                earlier.subject().ifPresent(subject -> names.addAll(values(subject)));
                earlier.computer().ifPresent(names::add);
            });
        });
    }

    /** What stands behind the equal signs of {@code CN=host,O=Company}. */
    private static List<String> values(String distinguishedName) {
        return Arrays.stream(distinguishedName.split("(?<!\\\\)[,+]"))
                .map(part -> part.substring(part.indexOf('=') + 1).strip())
                .toList();
    }

    String apply(String text) {
        String named = terms.map(pattern -> pattern.matcher(text).replaceAll(this::standIn))
                .orElse(text);
        if (names) {
            return named;
        }
        return CUT_OFF.matcher(ADDRESS.matcher(named).replaceAll("[address]")).replaceAll("…");
    }

    private String standIn(MatchResult found) {
        return Matcher.quoteReplacement(standIns.get(found.group().toLowerCase(Locale.ROOT)));
    }
}
