package io.github.rdpmedic.ui.about;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.model.Settings;
import io.github.rdpmedic.platform.OwnFootprint;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AboutPresenterTest {

    private static final Instant START = Instant.parse("2026-11-28T08:00:00Z");
    private static final OwnFootprint MEASURED = new OwnFootprint(
            Optional.of(70L << 20), 16L << 20, Optional.of(Duration.ofMillis(3600)), Optional.of(START), 12);

    @Test
    void whatTheProgramTakesIsSaidInFigures() {
        assertThat(value(MEASURED, "memory")).isEqualTo("70 MB, of which 16 MB are Java objects");
        assertThat(value(MEASURED, "processor")).isEqualTo("3.6 s since the start, 0.10 % of one core");
        assertThat(value(MEASURED, "threads")).isEqualTo("12");
    }

    @Test
    void whatIsNotMeasuredIsNotMadeUp() {
        OwnFootprint little = new OwnFootprint(Optional.empty(), 16L << 20, Optional.empty(), Optional.empty(), 12);

        assertThat(value(little, "memory")).contains("not measured");
        assertThat(value(little, "processor")).isEqualTo("not measured");
    }

    @Test
    void theTracesOnAHostAreToldForBothKindsOfHosts() {
        assertThat(value(MEASURED, "log-events")).contains("1,460", "7,220", "6 hosts");
    }

    @Test
    void everyLibraryOfTheBuildIsNamedWithItsLicence() throws Exception {
        String pom = Files.readString(Path.of("pom.xml"));
        String ours =
                pom.substring(pom.indexOf("<dependencies>"), pom.indexOf("<artifactId>junit-jupiter</artifactId>"));

        assertThat(Pattern.compile("<artifactId>(.+?)</artifactId>")
                        .matcher(ours)
                        .results())
                .extracting(MatchResult::group)
                .isNotEmpty()
                .allSatisfy(artifact -> assertThat(AboutFacts.licences())
                        .contains("\n" + artifact.replaceAll("</?artifactId>", "") + " — "));
    }

    private static String value(OwnFootprint footprint, String name) {
        return new AboutPresenter(Locale.ENGLISH)
                        .present(
                                "1.0", "17", footprint, Settings.DEFAULTS.cadence(), 6, START.plus(Duration.ofHours(1)))
                        .lines()
                        .stream()
                        .filter(line -> line.name().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .value();
    }
}
