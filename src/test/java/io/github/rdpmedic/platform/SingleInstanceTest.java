package io.github.rdpmedic.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.rdpmedic.platform.SingleInstance.First;
import io.github.rdpmedic.platform.SingleInstance.Second;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SingleInstanceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path directory;

    private final AtomicInteger shown = new AtomicInteger();
    private SingleInstance first;

    @AfterEach
    void end() throws IOException {
        if (first != null) {
            first.close();
        }
    }

    @Test
    void theSecondStartMakesTheFirstShowItself() throws IOException {
        start().onSecondStart(shown::incrementAndGet);

        assertThat(second().note().knock()).isTrue();
        assertThat(second().note().knock()).isTrue();

        assertThat(shown).hasValue(2);
    }

    @Test
    void aSecondStartThatComesBeforeTheWindowsDoIsNotForgotten() throws IOException {
        start();
        assertThat(second().note().knock()).isTrue();

        first.onSecondStart(shown::incrementAndGet);

        assertThat(shown).hasValue(1);
    }

    @Test
    void afterTheFirstHasEndedAnotherMayStart() throws IOException {
        start().close();

        assertThat(SingleInstance.claim(directory, "0"))
                .isInstanceOfSatisfying(First.class, next -> first = next.instance());
    }

    @Test
    void whatAKilledProgramLeftBehindIsNoHindrance() throws IOException {
        Files.createFile(directory.resolve("instance-0.lock"));
        Files.writeString(directory.resolve("instance-0"), "1\nold-token\n1\n");

        start().onSecondStart(shown::incrementAndGet);

        assertThat(second().note().knock()).isTrue();
        assertThat(second().note().pid()).contains(ProcessHandle.current().pid());
    }

    @Test
    void anotherSessionAndAnotherDirectoryHaveTheirOwn() throws IOException {
        start();

        assertThat(SingleInstance.claim(directory, "1")).isInstanceOfSatisfying(First.class, SingleInstanceTest::close);
        assertThat(SingleInstance.claim(directory.resolve("other"), "0"))
                .isInstanceOfSatisfying(First.class, SingleInstanceTest::close);
    }

    @Test
    void whoDoesNotKnowTheTokenIsNotLetIn() throws IOException {
        start().onSecondStart(shown::incrementAndGet);
        int port = second().note().read().orElseThrow().port();

        assertThat(answerTo(port, "0".repeat(64))).isEqualTo(-1);
        assertThat(answerTo(port, "show\n")).isEqualTo(-1);

        assertThat(shown).hasValue(0);
    }

    @Test
    void oneWhoKnocksAndSaysNothingDoesNotLockTheOthersOut() throws IOException {
        start().onSecondStart(shown::incrementAndGet);
        int port = second().note().read().orElseThrow().port();

        try (Socket silent = new Socket(InetAddress.getLoopbackAddress(), port)) {
            await().atMost(PATIENCE).until(() -> second().note().knock());
            assertThat(silent.isConnected()).isTrue();
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the folder of the person is closed to others there")
    void onlyTheOwnerCanReadTheToken() throws IOException {
        Path note = Files.writeString(directory.resolve("instance-0"), "left open by somebody");
        Files.setPosixFilePermissions(note, PosixFilePermissions.fromString("rw-rw-rw-"));

        start();

        assertThat(Files.getPosixFilePermissions(note)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void aNoteThatIsNoneLeadsNowhere() throws IOException {
        InstanceNote note = new InstanceNote(Files.writeString(directory.resolve("note"), "99999999\nx\ny\n"));

        assertThat(note.knock()).isFalse();
        assertThat(new InstanceNote(directory.resolve("missing")).knock()).isFalse();
    }

    private static int answerTo(int port, String words) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            return socket.getInputStream().read();
        }
    }

    private SingleInstance start() throws IOException {
        first = ((First) SingleInstance.claim(directory, "0")).instance();
        return first;
    }

    private Second second() throws IOException {
        return (Second) SingleInstance.claim(directory, "0");
    }

    private static void close(First other) {
        try {
            other.instance().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
