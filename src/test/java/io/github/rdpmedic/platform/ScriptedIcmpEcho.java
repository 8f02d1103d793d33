package io.github.rdpmedic.platform;

import io.github.rdpmedic.model.Message;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers every echo with the reply that was set last, at once, and keeps whom it was sent to. Thread-safe. */
public final class ScriptedIcmpEcho implements IcmpEcho {

    private final List<InetAddress> sent = new CopyOnWriteArrayList<>();
    private volatile Reply reply;

    public ScriptedIcmpEcho(Reply reply) {
        this.reply = reply;
    }

    public void reply(Reply next) {
        reply = next;
    }

    @Override
    public Availability availability() {
        return reply instanceof NotMeasured notMeasured
                ? Availability.no(Message.verbatim(notMeasured.technical()))
                : Availability.YES;
    }

    @Override
    public Reply send(InetAddress address, Duration timeout) {
        sent.add(address);
        return reply;
    }

    public List<InetAddress> sent() {
        return List.copyOf(sent);
    }
}
