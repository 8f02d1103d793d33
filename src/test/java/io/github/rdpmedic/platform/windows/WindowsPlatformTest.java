package io.github.rdpmedic.platform.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.rdpmedic.platform.Places;
import io.github.rdpmedic.platform.PlatformException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WindowsPlatformTest {

    @Test
    void filesLiveInTheRoamingProfile() {
        Path own = Path.of("C:/Users/ann/AppData/Roaming/RDP Medic");
        assertThat(WindowsPlatform.places(
                        Map.of("APPDATA", "C:/Users/ann/AppData/Roaming", "ProgramFiles", "C:/Program Files")))
                .isEqualTo(new Places(own, own, Path.of("C:/Program Files/RDP Medic/policy.properties")));
    }

    @Test
    void aRunningServiceIsFlushedByTheCallOfWindows() throws PlatformException {
        WindowsDnsCache cache = new WindowsDnsCache(new Service(true, true));
        assertThat(cache.availability().isAvailable()).isTrue();
        assertThat(cache.caches()).containsExactly("Dnscache");
        assertThat(cache.flush()).isEqualTo(cache.plan()).isEqualTo(List.of("DnsFlushResolverCache (dnsapi.dll)"));
    }

    @Test
    void aStoppedServiceKeepsNoCache() {
        WindowsDnsCache cache = new WindowsDnsCache(new Service(false, true));
        assertThat(cache.availability().isAvailable()).isFalse();
        assertThat(cache.caches()).isEmpty();
        assertThat(cache.plan()).isEmpty();
    }

    @Test
    void aRefusalNamesTheCommandThatAPersonCanTry() {
        assertThatExceptionOfType(PlatformException.class)
                .isThrownBy(() -> new WindowsDnsCache(new Service(true, false)).flush())
                .satisfies(e -> assertThat(e.userMessage().in(Locale.ENGLISH)).contains("ipconfig /flushdns"));
    }

    private record Service(boolean isRunning, boolean flush) implements WindowsDnsCache.Service {}
}
