package io.github.rdpmedic.watch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** Who is due when, on the monotonic clock. Each key has one due time at most. */
final class Schedule<K> {

    private record Entry<K>(K key, long due, long order) {}

    private final PriorityQueue<Entry<K>> queue =
            new PriorityQueue<>(Comparator.<Entry<K>>comparingLong(Entry::due).thenComparingLong(Entry::order));
    private final Map<K, Entry<K>> entries = new HashMap<>();
    private long order;

    /** Sets the due time, in place of an earlier one. */
    void set(K key, long due) {
        remove(key);
        if (due != Moment.NEVER) {
            Entry<K> entry = new Entry<>(key, due, order++);
            entries.put(key, entry);
            queue.add(entry);
        }
    }

    void remove(K key) {
        Entry<K> old = entries.remove(key);
        if (old != null) {
            queue.remove(old);
        }
    }

    /** Takes out what is due by {@code now}, earliest first. */
    List<K> due(long now) {
        List<K> due = new ArrayList<>();
        while (!queue.isEmpty() && queue.peek().due() <= now) {
            K key = queue.poll().key();
            entries.remove(key);
            due.add(key);
        }
        return due;
    }

    /** The earliest due time, or {@link Moment#NEVER}. */
    long next() {
        return queue.isEmpty() ? Moment.NEVER : queue.peek().due();
    }
}
