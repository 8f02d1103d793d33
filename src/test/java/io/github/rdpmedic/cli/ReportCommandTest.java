package io.github.rdpmedic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {

    @TempDir
    Path directory;

    private final TestServices services = new TestServices().saving("alpha", "alpha.example");

    @Test
    void printsThePageWithoutNames() {
        Run run = Run.of(services, "report", "alpha");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith("RDP Medic report: [name 1] ([name 2]:3389)")
                .doesNotContain("alpha");
    }

    @Test
    void leavesNamesInWhenAsked() {
        assertThat(Run.of(services, "report", "alpha", "--include-names").out())
                .startsWith("RDP Medic report: alpha (alpha.example:3389)");
    }

    @Test
    void writesHtmlToAFileThatEndsInHtmlAndSaysWhere() throws Exception {
        Path file = directory.resolve("page.html");

        Run run = Run.of(services, "report", "alpha", "-o", file.toString());

        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(file.toString());
        assertThat(Files.readString(file)).startsWith("<!DOCTYPE html>").doesNotContain("alpha");
    }

    @Test
    void aFileThatCannotBeWrittenIsOneSentence() {
        Run run = Run.of(services, "report", "alpha", "-o", directory.toString());

        assertThat(run.err().lines()).singleElement().asString().contains("Choose another file with -o.");
        assertThat(run.exitCode()).isEqualTo(3);
    }
}
