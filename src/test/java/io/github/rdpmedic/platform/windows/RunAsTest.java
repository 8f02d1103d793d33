package io.github.rdpmedic.platform.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.rdpmedic.platform.Elevation;
import io.github.rdpmedic.platform.PlatformException;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RunAsTest {

    private static final int ERROR_FILE_NOT_FOUND = 2;

    private OptionalInt exitCode = OptionalInt.empty();
    private String parameters = "";

    private RunAs runAs(int error) {
        return new RunAs(
                new RunAs.Shell() {
                    @Override
                    public boolean isElevated() {
                        return false;
                    }

                    @Override
                    public RunAs.Started runAs(String file, String given) {
                        parameters = file + " | " + given;
                        return new RunAs.Started(error, () -> exitCode);
                    }
                },
                Map.of());
    }

    @Test
    void aRefusedPromptIsARefusalAndNoFailure() {
        assertThatExceptionOfType(PlatformException.class)
                .isThrownBy(() -> runAs(RunAs.ERROR_CANCELLED).start(List.of("rdp-medic.exe")))
                .matches(PlatformException::elevationRefused);
        assertThatExceptionOfType(PlatformException.class)
                .isThrownBy(() -> runAs(ERROR_FILE_NOT_FOUND).start(List.of("rdp-medic.exe")))
                .matches(failure -> !failure.elevationRefused());
    }

    @Test
    void theChildIsWatchedByItsHandle() throws PlatformException {
        Elevation.Child child = runAs(0).start(List.of("C:\\RDP Medic\\rdp-medic.exe", "elevated", "a b"));
        assertThat(parameters).isEqualTo("C:\\RDP Medic\\rdp-medic.exe | elevated \"a b\"");
        assertThat(child.ending()).isEmpty();
        exitCode = OptionalInt.of(0);
        assertThat(child.ending()).contains(Elevation.Ending.ENDED);
    }
}
