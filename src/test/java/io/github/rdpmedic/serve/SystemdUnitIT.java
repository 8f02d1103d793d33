package io.github.rdpmedic.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.peers.SystemdAnalyze;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SystemdUnitIT {

    private static final Pattern VERDICT = Pattern.compile("Overall exposure level for [^:]+: ([0-9.]+) OK");

    @Test
    void theServiceIsExposedLittle() throws Exception {
        SystemdAnalyze.assumeInstalled();

        String report = SystemdAnalyze.security(Path.of("installer/fleet/rdp-medic.service"));

        Matcher verdict = VERDICT.matcher(report);
        assertThat(verdict.find()).as(report).isTrue();
        assertThat(Double.parseDouble(verdict.group(1))).isLessThan(1.5);
        assertThat(report).doesNotContain("Unknown key", "Failed to parse");
    }
}
