package io.github.rdpmedic.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Target;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ConfigDirectoryTest {

    private static final Target A = new Target("a", new Endpoint("a.example", 3389));
    private static final Target B = new Target("b", new Endpoint("b.example", 3389));
    private static final String GOOD = "target.a.host = a.example\n";
    private static final String BROKEN = GOOD + "target.a.port = x\n";

    @TempDir
    Path directory;

    private Path file;
    private Path lastGood;

    @BeforeEach
    void name() {
        file = directory.resolve("targets.properties");
        lastGood = directory.resolve("targets.properties.last-good");
    }

    @Test
    void aDirectoryBeginsOnce() throws Exception {
        Path fresh = directory.resolve("fresh");
        try (ConfigDirectory config = ConfigDirectory.open(fresh)) {
            assertThat(config.beginsHere()).isTrue();
            assertThat(config.beginsHere()).isFalse();
        }
        try (ConfigDirectory config = ConfigDirectory.open(fresh)) {
            assertThat(config.beginsHere()).isFalse();
            assertThat(config.targets().problem()).isEmpty();
            config.targets().add(new Target("a", new Endpoint("a.example", 3389)));
        }
        assertThat(Files.readString(fresh.resolve("targets.properties")))
                .startsWith("# ")
                .containsOnlyOnce("Remote Desktop hosts");
        assertThat(fresh.resolve("settings.properties")).doesNotExist();
    }

    @Test
    void aHandEditIsTakenOverAndToldOnce() throws IOException {
        Files.writeString(file, GOOD);
        try (ConfigDirectory config = ConfigDirectory.open(directory)) {
            AtomicInteger told = new AtomicInteger();
            config.subscribe(told::incrementAndGet);

            Files.writeString(file, GOOD + "target.b.host = b.example\n");

            config.reloadIfChanged();
            config.reloadIfChanged();
            assertThat(config.targets().all()).containsExactly(A, B);
            assertThat(told).hasValue(1);
        }
    }

    @Test
    void aChangeThatMeansNothingIsNotTold() throws IOException {
        Files.writeString(file, GOOD);
        try (ConfigDirectory config = ConfigDirectory.open(directory)) {
            config.subscribe(() -> {
                throw new AssertionError("nothing changed");
            });

            Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000));
            assertThat(config.reloadIfChanged()).isFalse();
            Files.writeString(file, "# a comment more\n\n" + GOOD);
            assertThat(config.reloadIfChanged()).isFalse();
        }
    }

    @Test
    void aProblemAndItsEndAreTold() throws IOException {
        Files.writeString(file, GOOD);
        try (ConfigDirectory config = ConfigDirectory.open(directory)) {
            AtomicInteger told = new AtomicInteger();
            config.subscribe(told::incrementAndGet);

            Files.writeString(file, BROKEN);
            assertThat(config.reloadIfChanged()).isTrue();
            assertThat(config.targets().problem()).isPresent();
            assertThat(config.targets().all()).containsExactly(A);

            Files.writeString(file, GOOD);
            assertThat(config.reloadIfChanged()).isTrue();
            assertThat(config.targets().problem()).isEmpty();
            assertThat(told).hasValue(2);
        }
    }

    @Test
    void theLastGoodTargetsHoldAcrossARestart() throws IOException {
        Files.writeString(file, GOOD);
        ConfigDirectory.open(directory);
        Files.writeString(file, BROKEN);

        ConfigDirectory restarted = ConfigDirectory.open(directory);

        assertThat(restarted.targets().all()).containsExactly(A);
        assertThat(restarted.targets().problem().orElseThrow().line()).isEqualTo(2);
        assertThat(file).hasContent(BROKEN);
        assertThat(lastGood).hasContent(GOOD);
    }

    @Test
    void deletingTheFileEmptiesTheListButNotTheCopy() throws IOException {
        Files.writeString(file, GOOD);
        ConfigDirectory config = ConfigDirectory.open(directory);

        Files.delete(file);

        assertThat(config.reloadIfChanged()).isTrue();
        assertThat(config.targets().all()).isEmpty();
        assertThat(config.targets().problem()).isEmpty();
        assertThat(lastGood).hasContent(GOOD);
    }

    @Test
    void aBrokenLastGoodCopyIsNoSecondProblem() throws IOException {
        Files.writeString(file, BROKEN);
        Files.writeString(lastGood, "rubbish");

        ConfigDirectory config = ConfigDirectory.open(directory);

        assertThat(config.targets().all()).isEmpty();
        assertThat(config.targets().problem().orElseThrow().file()).isEqualTo(file);
    }

    @Test
    void theOwnWriteIsToldOnceAndNotReadAgain() throws ConfigException {
        try (ConfigDirectory config =
                ConfigDirectory.open(directory.resolve("new").resolve("deeper"))) {
            AtomicInteger told = new AtomicInteger();
            config.subscribe(told::incrementAndGet);

            config.targets().add(A);

            assertThat(config.reloadIfChanged()).isFalse();
            assertThat(told).hasValue(1);
        }
    }

    @Test
    void theWatchPicksUpAHandEditAndEndsWithItsLastSubscriber() throws IOException {
        try (ConfigDirectory config = ConfigDirectory.open(directory)) {
            AtomicInteger told = new AtomicInteger();
            Runnable end = config.subscribe(told::incrementAndGet);
            Runnable endTwin = config.subscribe(told::incrementAndGet);
            assertThat(watchThreads()).isEqualTo(1);

            Files.writeString(file, GOOD);

            await().atMost(Duration.ofSeconds(20)).until(() -> told.get() == 2);
            end.run();
            assertThat(watchThreads()).isEqualTo(1);
            endTwin.run();
            await().atMost(Duration.ofSeconds(5)).until(() -> watchThreads() == 0);
        }
    }

    @Test
    void aSubscriberThatFailsDoesNotSilenceTheOthers() throws ConfigException {
        try (ConfigDirectory config = ConfigDirectory.open(directory)) {
            AtomicInteger told = new AtomicInteger();
            config.subscribe(() -> {
                throw new IllegalStateException("on purpose");
            });
            config.subscribe(told::incrementAndGet);

            config.targets().add(A);

            assertThat(told).hasValue(1);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkedFileIsWrittenBehindTheLinkWithItsPermissions() throws Exception {
        Path real = Files.writeString(
                Files.createDirectory(directory.resolve("dotfiles")).resolve("rdp"), GOOD);
        Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-r--r--"));
        Files.createSymbolicLink(file, real);

        ConfigDirectory.open(directory).targets().add(B);

        assertThat(file).isSymbolicLink();
        assertThat(real).content().contains("b.example");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(real)))
                .isEqualTo("rw-r--r--");
    }

    @Test
    void aSaveThatCannotBeWrittenIsOneSentence() throws IOException {
        Path notADirectory = Files.writeString(directory.resolve("occupied"), "");

        assertThatThrownBy(() -> ConfigDirectory.open(notADirectory.resolve("config"))
                        .targets()
                        .add(A))
                .isInstanceOf(ConfigException.class)
                .hasMessageStartingWith("targets.properties: the file could not be saved (")
                .hasMessageEndingWith("check the permissions and the free space of its directory.");
    }

    @Test
    void noTemporaryFileStaysBehind() throws Exception {
        ConfigDirectory.open(directory).targets().add(A);

        try (var files = Files.list(directory)) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder(".config.lock", "targets.properties", "targets.properties.last-good");
        }
    }

    @Test
    void everyTextExistsInEnglishAndGerman() throws IOException {
        assertThat(texts("texts_de.properties").stringPropertyNames())
                .isEqualTo(texts("texts.properties").stringPropertyNames());
    }

    private static Properties texts(String name) throws IOException {
        Properties texts = new Properties();
        try (Reader reader =
                new InputStreamReader(ConfigDirectory.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }

    private static long watchThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("config-watch"))
                .count();
    }
}
