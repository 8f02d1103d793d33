package io.github.rdpmedic.platform.none;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.rdpmedic.platform.Availability.Unavailable;
import io.github.rdpmedic.platform.IcmpEcho.NotMeasured;
import io.github.rdpmedic.platform.Platform;
import io.github.rdpmedic.platform.PlatformException;
import io.github.rdpmedic.platform.SampleNotice;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NonePlatformTest {

    private final Platform platform = NonePlatform.create(Map.of("HOME", "/home/ann"));

    @Test
    void everyPortSaysWhyItIsNotThere() {
        assertThat(Stream.of(
                        platform.icmp().availability(),
                        platform.dnsCache().availability(),
                        platform.notifications().availability()))
                .allSatisfy(availability -> assertThat(availability)
                        .isInstanceOfSatisfying(
                                Unavailable.class,
                                no -> assertThat(no.why().in(Locale.ENGLISH)).endsWith("on this operating system.")));
    }

    @Test
    void nothingIsMeasuredAndNothingIsPretended() {
        assertThat(platform.icmp().send(InetAddress.getLoopbackAddress(), Duration.ofSeconds(1)))
                .isInstanceOf(NotMeasured.class);
        assertThat(platform.dnsCache().caches()).isEmpty();
        assertThatExceptionOfType(PlatformException.class)
                .isThrownBy(() -> platform.dnsCache().flush());
        assertThatExceptionOfType(PlatformException.class)
                .isThrownBy(() -> platform.notifications().show(new SampleNotice().of("topic", "title")));
    }
}
