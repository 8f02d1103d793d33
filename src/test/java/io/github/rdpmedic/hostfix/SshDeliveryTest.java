package io.github.rdpmedic.hostfix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SshDeliveryTest {

    private static final Carriers NONE = new Carriers(Map.of());

    @ParameterizedTest
    @ValueSource(
            strings = {"-oProxyCommand=x", "", "a b", "a;b", "$(x)", "`x`", "a\nb", "-l@host", "a@-b", "a'b", "a@b@c"})
    void whatIsNoDestinationIsRefused(String destination) {
        assertThatThrownBy(() -> new SshDelivery(NONE, destination, Optional.empty()))
                .isInstanceOf(HostFixException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"host", "admin@host.example", "192.0.2.1", "fe80::1%eth0"})
    void theDestinationStandsAfterTheEndOfTheOptions(String destination) throws HostFixException {
        List<String> command = new SshDelivery(NONE, destination, Optional.empty()).arguments(HostKind.XRDP);

        assertThat(command.indexOf(destination)).isEqualTo(command.indexOf("--") + 1);
    }

    @Test
    void noPasswordIsAskedForAndTheHostKeyIsChecked() throws HostFixException {
        assertThat(new SshDelivery(NONE, "host", Optional.empty()).arguments(HostKind.WINDOWS))
                .contains("BatchMode=yes", "StrictHostKeyChecking=yes");
    }
}
