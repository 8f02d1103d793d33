package io.github.rdpmedic.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class AddressLookupTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Test
    void aNameHasItsAddresses() {
        AddressLookup lookup = new AddressLookup(
                name -> new InetAddress[] {InetAddress.getByName("192.0.2.7"), InetAddress.getByName("2001:db8::7")});

        assertThat(lookup.addressesOf("srv1", PATIENCE, Cancellation.none()))
                .containsExactly("192.0.2.7", "2001:db8::7");
    }

    @Test
    void anUnknownNameHasNone() {
        AddressLookup lookup = new AddressLookup(name -> {
            throw new UnknownHostException(name);
        });

        assertThat(lookup.addressesOf("srv1", PATIENCE, Cancellation.none())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "evil.example/../x", "\u202ename"})
    void whatAHostCallsItselfIsAskedForOnlyWhenItIsAName(String name) {
        AddressLookup lookup = new AddressLookup(asked -> {
            throw new AssertionError("asked for " + asked);
        });

        assertThat(lookup.addressesOf(name, PATIENCE, Cancellation.none())).isEmpty();
    }

    @Test
    void aSilentNameServerCostsNoMoreThanItsTime() {
        CountDownLatch never = new CountDownLatch(1);
        AddressLookup lookup = new AddressLookup(name -> {
            try {
                never.await();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
            throw new UnknownHostException(name);
        });

        long start = System.nanoTime();
        assertThat(lookup.addressesOf("srv1", Duration.ofMillis(100), Cancellation.none()))
                .isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    }
}
