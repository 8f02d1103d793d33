package io.github.rdpmedic.probe;

import io.github.rdpmedic.model.AddressText;
import io.github.rdpmedic.model.Endpoint;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** Looks names up beside the ladder, for questions that come up after it. */
public final class AddressLookup {

    private final NameLookup lookup;
    private final OffThread offThread = new OffThread("rdp-medic-names");

    public AddressLookup() {
        this(InetAddress::getAllByName);
    }

    public AddressLookup(NameLookup lookup) {
        this.lookup = lookup;
    }

    /** The addresses of {@code name}; none when it is no host name, is unknown, or no answer comes in time. */
    public List<String> addressesOf(String name, Duration patience, Cancellation cancellation) {
        try {
            String host = new Endpoint(name, Endpoint.DEFAULT_PORT).host();
            InetAddress[] found = offThread.call(() -> lookup.addressesOf(host), Deadline.in(patience), cancellation);
            return Arrays.stream(found).map(AddressText::of).toList();
        } catch (IllegalArgumentException | ExecutionException | TimeoutException | CancellationException unknown) {
            return List.of();
        }
    }
}
