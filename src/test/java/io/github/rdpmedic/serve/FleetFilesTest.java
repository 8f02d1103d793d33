package io.github.rdpmedic.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What ships beside the program speaks of metrics that it has. */
class FleetFilesTest {

    private static final Pattern METRIC = Pattern.compile("\\b(?:rdp|process)_[a-z_]+\\b");
    private static final Path RULES = Path.of("installer/fleet/rules/rdp-medic.rules.yml");

    @Test
    void theDashboardAsksOnlyForMetricsThatExist() throws Exception {
        Dashboard dashboard = Dashboard.shipped();

        assertThat(dashboard.expressions()).hasSizeGreaterThan(10);
        assertThat(dashboard.expressions())
                .allSatisfy(expression -> assertThat(metrics(expression))
                        .as(expression)
                        .isNotEmpty()
                        .isSubsetOf(known()));
    }

    @Test
    void theAlertsAskOnlyForMetricsThatExist() throws Exception {
        Set<String> expressions = Files.readAllLines(RULES).stream()
                .filter(line -> line.strip().startsWith("expr:"))
                .collect(Collectors.toSet());

        assertThat(expressions).hasSize(6);
        assertThat(expressions).allSatisfy(line -> assertThat(metrics(line)).isSubsetOf(known()));
    }

    @Test
    void theOverviewOfTheFolderNamesEveryFileInIt() throws Exception {
        String readme = Files.readString(Path.of("installer/fleet/README.md"));
        try (Stream<Path> files = Files.list(Path.of("installer/fleet"))) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString())
                            .filter(name -> !name.equals("README.md")))
                    .allSatisfy(name -> assertThat(readme).contains("`" + name + "`"));
        }
    }

    private static Set<String> metrics(String expression) {
        return METRIC.matcher(expression).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Set<String> known() {
        Set<String> known = new TreeSet<>();
        HostMetric.ALL.forEach(metric -> known.add(metric.name()));
        Stream.of(ProgramMetrics.Metric.values()).forEach(metric -> known.add(metric.title()));
        return known;
    }
}
