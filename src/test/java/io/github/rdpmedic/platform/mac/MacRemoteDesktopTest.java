package io.github.rdpmedic.platform.mac;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Target;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MacRemoteDesktopTest {

    @ParameterizedTest
    @CsvSource({
        "alpha.example, rdp://full%20address=s:alpha.example:3389",
        "10.0.0.1:3390, rdp://full%20address=s:10.0.0.1:3390",
        "[fe80::1%en0]:3389, rdp://full%20address=s:[fe80::1%25en0]:3389"
    })
    void theAddressStandsInMicrosoftsScheme(String address, String argument) {
        Target target = new Target("host", Endpoint.parse(address));

        assertThat(MacRemoteDesktop.argument(target, Optional.empty())).isEqualTo(argument);
    }

    @Test
    void aFileIsNamedByItsAbsolutePath() {
        Target farm = new Target("farm", Endpoint.parse("farm")).withLoadBalanceInfo("token");

        assertThat(MacRemoteDesktop.argument(farm, Optional.of(Path.of("farm.rdp"))))
                .isEqualTo(Path.of("farm.rdp").toAbsolutePath().toString());
    }
}
