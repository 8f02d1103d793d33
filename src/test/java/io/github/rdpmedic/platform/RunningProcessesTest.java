package io.github.rdpmedic.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class RunningProcessesTest {

    @Test
    void thisProcessIsFoundByTheNameOfItsProgram() {
        assertThat(new RunningProcesses().named(Set.of("java")))
                .anyMatch(running -> running.pid() == ProcessHandle.current().pid());
    }

    @Test
    void nothingIsFoundUnderANameThatNobodyHas() {
        assertThat(new RunningProcesses().named(Set.of("no-such-program"))).isEmpty();
    }
}
