package io.github.rdpmedic.probe;

import io.github.rdpmedic.model.AddressText;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.StageId;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** Name to addresses. A literal is taken as it is. */
final class ResolveStage implements Stage {

    private static final int SHARE = 40;
    private static final int MAX_ADDRESSES = 8;

    private final NameLookup lookup;
    private final OffThread offThread;

    ResolveStage(NameLookup lookup, OffThread offThread) {
        this.lookup = lookup;
        this.offThread = offThread;
    }

    @Override
    public StageId id() {
        return StageId.RESOLVE;
    }

    @Override
    public Step climb(Climb climb) {
        String host = climb.endpoint().host();
        if (LookupFailure.cannotExist(host)) {
            return Step.fail(FindingId.DNS_NOT_FOUND, Step.text("resolve.not-found", host));
        }
        Deadline deadline = climb.share(SHARE);
        long waitedMillis = deadline.spokenMillis();
        try {
            InetAddress[] found = offThread.call(() -> lookup.addressesOf(host), deadline, climb.cancellation());
            return resolved(climb, interleaved(Arrays.stream(found).distinct().toList()));
        } catch (TimeoutException noAnswer) {
            return Step.fail(FindingId.DNS_FAILED, Step.text("resolve.timeout", host, waitedMillis));
        } catch (CancellationException cancelled) {
            return Step.skipped(Step.text("skipped.cancelled"));
        } catch (ExecutionException failure) {
            climb.log("lookup failed: " + Printable.of(failure.getCause().toString()));
            if (failure.getCause() instanceof UnknownHostException unknown) {
                return unknown(host, Objects.requireNonNullElse(unknown.getMessage(), ""));
            }
            throw new IllegalStateException(failure.getCause());
        }
    }

    private static Step unknown(String host, String text) {
        FindingId trouble = LookupFailure.classify(host, text);
        return trouble == FindingId.DNS_NOT_FOUND
                ? Step.fail(trouble, Step.text("resolve.not-found", host))
                : Step.fail(trouble, Step.text("resolve.failed", host, Printable.of(text)));
    }

    private static Step resolved(Climb climb, List<InetAddress> addresses) {
        climb.resolved(addresses);
        List<String> texts = addresses.stream().map(AddressText::of).toList();
        climb.facts().addresses(texts);
        return Step.ok(Message.verbatim(String.join(", ", texts)));
    }

    /** IPv4 and IPv6 by turns, beginning with the family that the resolver put first, RFC 8305 section 4. */
    static List<InetAddress> interleaved(List<InetAddress> asResolved) {
        Map<Boolean, List<InetAddress>> families =
                asResolved.stream().collect(Collectors.partitioningBy(Inet6Address.class::isInstance));
        boolean v6First = asResolved.get(0) instanceof Inet6Address;
        Deque<InetAddress> turn = new ArrayDeque<>(families.get(v6First));
        Deque<InetAddress> other = new ArrayDeque<>(families.get(!v6First));
        List<InetAddress> order = new ArrayList<>();
        while (order.size() < Math.min(asResolved.size(), MAX_ADDRESSES)) {
            if (!turn.isEmpty()) {
                order.add(turn.poll());
            }
            Deque<InetAddress> next = other;
            other = turn;
            turn = next;
        }
        return List.copyOf(order);
    }
}
