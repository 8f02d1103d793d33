package io.github.rdpmedic.platform;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;

/** A path in memory: what it carries, and what becomes of packets that are too big. */
public final class ScriptedSizedEcho implements SizedEcho {

    /** What happens to a packet that does not go through whole. */
    public enum TooBigPackets {
        ARE_REFUSED,
        ARE_REFUSED_WITHOUT_A_LIMIT,
        VANISH,
        /** As on a host that answers small echoes only: split or not, they get no answer. */
        GET_NO_ANSWER
    }

    private static final Duration ROUND_TRIP = Duration.ofMillis(1);

    private final int carries;
    private final TooBigPackets tooBig;
    private final List<Integer> sent = new CopyOnWriteArrayList<>();

    public ScriptedSizedEcho(int carries, TooBigPackets tooBig) {
        this.carries = carries;
        this.tooBig = tooBig;
    }

    public static ScriptedSizedEcho carrying(int carries) {
        return new ScriptedSizedEcho(carries, TooBigPackets.ARE_REFUSED);
    }

    /** The sizes of the echoes so far. */
    public List<Integer> sent() {
        return List.copyOf(sent);
    }

    @Override
    public Availability availability() {
        return Availability.YES;
    }

    @Override
    public Reply send(InetAddress address, int size, Splitting splitting, Duration timeout) {
        sent.add(size);
        if (size <= carries) {
            return new Passed(ROUND_TRIP);
        }
        if (splitting == Splitting.ALLOWED) {
            return tooBig == TooBigPackets.GET_NO_ANSWER ? new Silence() : new Passed(ROUND_TRIP);
        }
        return switch (tooBig) {
            case ARE_REFUSED -> new TooBig(OptionalInt.of(carries));
            case ARE_REFUSED_WITHOUT_A_LIMIT -> new TooBig(OptionalInt.empty());
            case VANISH, GET_NO_ANSWER -> new Silence();
        };
    }
}
