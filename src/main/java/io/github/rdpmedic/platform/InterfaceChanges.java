package io.github.rdpmedic.platform;

import io.github.rdpmedic.model.PcEvent;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Notices a change of network by comparing the addresses of this PC now and then, for where nobody announces it. A
 * look takes less than a millisecond.
 */
public final class InterfaceChanges implements SystemEvents {

    private static final Duration EVERY = Duration.ofSeconds(30);

    private final Supplier<Set<String>> addresses;
    private final Duration every;

    public InterfaceChanges() {
        this(InterfaceChanges::addressesNow, EVERY);
    }

    /** @param addresses of this PC now, loopback left out; empty while they are not known */
    InterfaceChanges(Supplier<Set<String>> addresses, Duration every) {
        this.addresses = addresses;
        this.every = every;
    }

    @Override
    public Runnable listen(Consumer<PcEvent> ear) {
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread daemon = new Thread(work, "rdp-medic network changes");
            daemon.setDaemon(true);
            return daemon;
        });
        Look look = new Look(ear);
        look.run();
        thread.scheduleWithFixedDelay(look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        return thread::shutdownNow;
    }

    private final class Look implements Runnable {
        private final Consumer<PcEvent> ear;
        private Set<String> before = Set.of();
        private boolean first = true;

        Look(Consumer<PcEvent> ear) {
            this.ear = ear;
        }

        @Override
        public void run() {
            Set<String> now = addresses.get();
            if (!first && !now.equals(before)) {
                ear.accept(PcEvent.NETWORK_CHANGED);
            }
            first = false;
            before = now;
        }
    }

    private static Set<String> addressesNow() {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(InterfaceChanges::isUsable)
                    .flatMap(found ->
                            found.inetAddresses().map(address -> found.getName() + " " + address.getHostAddress()))
                    .collect(Collectors.toSet());
        } catch (SocketException unreadable) {
            return Set.of();
        }
    }

    private static boolean isUsable(NetworkInterface found) {
        try {
            return found.isUp() && !found.isLoopback();
        } catch (SocketException gone) {
            return false;
        }
    }
}
