package io.github.rdpmedic.platform.windows;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.platform.IcmpEcho;
import io.github.rdpmedic.platform.Platform;
import io.github.rdpmedic.platform.SizedEcho;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The calls of iphlpapi.dll and dnsapi.dll themselves, on loopback and without administrator rights. */
@EnabledOnOs(OS.WINDOWS)
class WindowsNetworkIT {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Platform windows = WindowsPlatform.create(Map.of());

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1"})
    void thisPcAnswersItsOwnEcho(String address) throws Exception {
        assertThat(windows.icmp().send(InetAddress.getByName(address), PATIENCE))
                .isInstanceOf(IcmpEcho.Answered.class);
    }

    @Test
    void aPacketOfAChosenSizePassesWhole() throws Exception {
        SizedEcho echo = windows.network().sizedEcho();

        assertThat(echo.send(InetAddress.getByName("127.0.0.1"), 1400, SizedEcho.Splitting.FORBIDDEN, PATIENCE))
                .isInstanceOf(SizedEcho.Passed.class);
    }

    @Test
    void theCacheOfNamesIsEmptied() throws Exception {
        assertThat(windows.dnsCache().availability().isAvailable()).isTrue();
        assertThat(windows.dnsCache().flush()).isNotEmpty();
    }
}
