package io.github.rdpmedic.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.MacAddress;
import io.github.rdpmedic.model.Route;
import io.github.rdpmedic.model.SavedTarget;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.model.TargetOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A change of a target in a file that a person wrote by hand. */
class ReplaceTest {

    private static final String BY_HAND = """
            # Our hosts.

            # the old one
            target.file.name=Files
              target.file.host : files.example
            target.file.port = 3390
            target.file.gatewayhostname = gw.example
            target.file.colour = of tomorrow

            target.print.host = print.example
            """;

    private static final Target PRINT = new Target("print", new Endpoint("print.example", 3389));

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void aFileOfAPerson() throws Exception {
        file = Files.writeString(directory.resolve("targets.properties"), BY_HAND);
    }

    private SavedTargets open() {
        return ConfigDirectory.open(directory).targets();
    }

    private static TargetEdit replace(String name, Target by) {
        return new TargetEdit.Replace(name, new SavedTarget(by));
    }

    private static Target files(String host, int port) {
        return new Target("Files", new Endpoint(host, port), new Route.Gateway(new Endpoint("gw.example", 443), true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void onlyTheLineOfWhatDiffersChanges(String lineSeparator) throws Exception {
        Files.writeString(file, BY_HAND.replace("\n", lineSeparator));

        open().edit(List.of(replace("FILES", files("new.example", 3390))));

        assertThat(Files.readString(file).lines())
                .contains(
                        "# the old one",
                        "target.file.name=Files",
                        "target.file.port = 3390",
                        "target.file.colour = of tomorrow")
                .anyMatch(line -> line.matches("\\s*target\\.file\\.host\\s*[:=]\\s*new\\.example"))
                .noneMatch(line -> line.contains("files.example"));
        assertThat(Files.readString(file)).endsWith("target.print.host = print.example" + lineSeparator);
        assertThat(open().all()).containsExactly(files("new.example", 3390), PRINT);
    }

    @Test
    void whatIsNotSaidAnyMoreGoesAndUnknownLinesStay() throws Exception {
        Target straight = new Target("Files", new Endpoint("files.example", 3389));

        open().edit(List.of(replace("Files", straight)));

        assertThat(Files.readString(file))
                .doesNotContain("gatewayhostname", "target.file.port")
                .contains("target.file.colour = of tomorrow", "# the old one");
        assertThat(open().all()).containsExactly(straight, PRINT);
    }

    @Test
    void newLinesStandBelowTheOtherLinesOfTheirTarget() throws Exception {
        TargetOptions said = TargetOptions.NONE
                .withGroup(Optional.of("Lab"))
                .withNote(Optional.of("two\nlines"))
                .withWakeAddress(MacAddress.parse("02:00:00:00:00:0a"));

        open().edit(List.of(new TargetEdit.Replace("Files", new SavedTarget(files("files.example", 3390), said))));

        String written = Files.readString(file);
        assertThat(written.indexOf("target.file.group")).isBetween(0, written.indexOf("target.print.host"));
        SavedTargets again = open();
        assertThat(again.all()).containsExactly(files("files.example", 3390), PRINT);
        assertThat(again.options(again.all().get(0))).isEqualTo(said);
    }

    @Test
    void aTargetKeepsItsPlaceUnderANewName() throws Exception {
        Target renamed = new Target("Archive", new Endpoint("files.example", 3389));

        open().edit(List.of(replace("Files", renamed)));

        assertThat(open().all()).containsExactly(renamed, PRINT);
    }

    @Test
    void aTargetWithoutANameLineGetsOneWithItsNewName() throws Exception {
        Target renamed = new Target("Printers", PRINT.endpoint());

        open().edit(List.of(replace("print", renamed)));

        assertThat(open().all()).extracting(Target::name).containsExactly("Files", "Printers");
    }

    @Test
    void twoTargetsCanSwapTheirNames() throws Exception {
        open().edit(List.of(
                replace("Files", new Target("between", new Endpoint("files.example", 3389))),
                replace("print", new Target("Files", PRINT.endpoint())),
                replace("between", new Target("print", new Endpoint("files.example", 3389)))));

        assertThat(open().all())
                .containsExactly(
                        new Target("print", new Endpoint("files.example", 3389)),
                        new Target("Files", PRINT.endpoint()));
    }

    @Test
    void nothingIsChangedWhenOneOfTheChangesIsRefused() throws Exception {
        List<TargetEdit> takenName = List.of(
                replace("Files", files("new.example", 3390)), replace("print", new Target("FILES", PRINT.endpoint())));
        List<TargetEdit> noSuchTarget = List.of(
                replace("Files", files("new.example", 3390)), replace("nobody", new Target("x", PRINT.endpoint())));

        assertThatThrownBy(() -> open().edit(takenName)).isInstanceOf(ConfigException.class);
        assertThatThrownBy(() -> open().edit(noSuchTarget)).isInstanceOf(ConfigException.class);

        assertThat(Files.readString(file)).isEqualTo(BY_HAND);
    }

    @Test
    void theSameOnceMoreChangesNoByte() throws Exception {
        open().edit(List.of(replace("Files", files("files.example", 3390)), replace("print", PRINT)));
        String once = Files.readString(file);

        open().edit(List.of(replace("Files", files("files.example", 3390)), replace("print", PRINT)));

        assertThat(Files.readString(file)).isEqualTo(once);
    }
}
