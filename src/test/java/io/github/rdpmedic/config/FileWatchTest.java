package io.github.rdpmedic.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.attribute.FileTime;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FileWatchTest {

    @Test
    void filesAreReadOnlyWhileTheyHoldStill() {
        Queue<List<FileStamp>> looks = new ArrayDeque<>(
                List.of(ofSize(10), ofSize(10), ofSize(0), ofSize(4), ofSize(12), ofSize(12), ofSize(12)));
        AtomicInteger read = new AtomicInteger();
        FileWatch watch = new FileWatch(looks::remove, read::incrementAndGet);

        assertThat(List.of(watch.look(), watch.look())).containsExactly(false, true);
        assertThat(read).hasValue(1);
        assertThat(List.of(watch.look(), watch.look(), watch.look())).containsOnly(false);
        assertThat(read).hasValue(1);
        assertThat(List.of(watch.look(), watch.look())).containsOnly(true);
        assertThat(read).hasValue(3);
    }

    private static List<FileStamp> ofSize(long bytes) {
        return List.of(new FileStamp(FileTime.fromMillis(bytes), bytes, Optional.empty()));
    }
}
