package io.github.rdpmedic.demo;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** One accepted connection: bytes in, delayed bytes out, an end in every case. On the loop's thread only. */
final class Connection implements Wire, EventLoop.Readiness {

    /** More than any client says before it has logged on, in bytes. */
    private static final int MAX_RECEIVED = 64 * 1024;

    private static final int READ_SIZE = 4096;

    private final EventLoop loop;
    private final SocketChannel channel;
    private final Duration delay;
    private final Duration idleTimeout;
    private final Runnable whenClosed;
    private final Deque<Outgoing> outgoing = new ArrayDeque<>();
    private SelectionKey key;
    private Consumer<byte[]> listener = bytes -> {};
    private long lastHeard = System.nanoTime();
    private int received;
    private Appointments.Appointment idleCheck;
    private boolean alarmSet;
    private boolean closed;

    /** @param bytes empty hangs up */
    private record Outgoing(long due, ByteBuffer bytes) {}

    Connection(EventLoop loop, SocketChannel channel, Duration delay, Duration idleTimeout, Runnable whenClosed) {
        this.loop = loop;
        this.channel = channel;
        this.delay = delay;
        this.idleTimeout = idleTimeout;
        this.whenClosed = whenClosed;
    }

    void open(Consumer<byte[]> whoListens) {
        listener = whoListens;
        try {
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            key = loop.register(channel, SelectionKey.OP_READ, this);
            idleCheck = loop.after(idleTimeout, this::closeWhenIdle);
        } catch (IOException clientIsGone) {
            close();
        }
    }

    @Override
    public void ready() {
        try {
            if (key.isReadable()) {
                read();
            }
            if (!closed && key.isWritable()) {
                flush();
            }
        } catch (IOException clientIsGone) {
            close();
        } catch (RuntimeException mistake) {
            close();
            throw mistake;
        }
    }

    private void read() throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(READ_SIZE);
        int count = channel.read(buffer);
        received += Math.max(count, 0);
        if (count < 0 || received > MAX_RECEIVED) {
            close();
            return;
        }
        lastHeard = System.nanoTime();
        byte[] bytes = new byte[count];
        buffer.flip().get(bytes);
        listener.accept(bytes);
    }

    @Override
    public void send(byte[] bytes) {
        enqueue(ByteBuffer.wrap(bytes));
    }

    @Override
    public void hangUp() {
        listener = bytes -> {};
        enqueue(ByteBuffer.allocate(0));
    }

    private void enqueue(ByteBuffer bytes) {
        if (!closed) {
            outgoing.add(new Outgoing(System.nanoTime() + delay.toNanos(), bytes));
            flushOrClose();
        }
    }

    private void flushOrClose() {
        try {
            flush();
        } catch (IOException clientIsGone) {
            close();
        }
    }

    private void flush() throws IOException {
        while (!closed && !outgoing.isEmpty()) {
            Outgoing next = outgoing.peek();
            long early = next.due - System.nanoTime();
            if (early > 0) {
                setAlarm(early);
                return;
            }
            if (!next.bytes.hasRemaining()) {
                close();
                return;
            }
            channel.write(next.bytes);
            if (next.bytes.hasRemaining()) {
                key.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
                return;
            }
            outgoing.remove();
        }
        if (!closed) {
            key.interestOps(SelectionKey.OP_READ);
        }
    }

    private void setAlarm(long nanos) {
        if (!alarmSet) {
            alarmSet = true;
            loop.after(Duration.ofNanos(nanos), () -> {
                alarmSet = false;
                if (!closed) {
                    flushOrClose();
                }
            });
        }
    }

    private void closeWhenIdle() {
        if (closed) {
            return;
        }
        Duration left = idleTimeout.minusNanos(System.nanoTime() - lastHeard);
        if (left.isNegative() || left.isZero()) {
            close();
        } else {
            idleCheck = loop.after(left, this::closeWhenIdle);
        }
    }

    void close() {
        if (closed) {
            return;
        }
        closed = true;
        outgoing.clear();
        if (idleCheck != null) {
            idleCheck.cancel();
        }
        listener = bytes -> {};
        try {
            channel.close();
        } catch (IOException alreadyGone) {
            // Closing was all that was wanted.
        }
        whenClosed.run();
    }
}
