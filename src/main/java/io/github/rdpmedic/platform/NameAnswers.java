package io.github.rdpmedic.platform;

import io.github.rdpmedic.model.Message;
import java.net.InetAddress;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** What this PC remembers about a name, and what the name server says now. Both may block for some seconds. */
public interface NameAnswers {

    sealed interface Answer {}

    record Addresses(Set<InetAddress> all) implements Answer {
        public Addresses {
            all = Set.copyOf(all);
        }

        public static Addresses of(Collection<InetAddress> found) {
            return new Addresses(new LinkedHashSet<>(found));
        }
    }

    /** There is no such name, or it has no address. */
    record NoSuchName() implements Answer {}

    /** The cache holds nothing about the name. */
    record NotRemembered() implements Answer {}

    record NotMeasured(Message why) implements Answer {}

    /** What a program on this PC is told when it asks. */
    Answer remembered(String name);

    /** What the name server says, past every cache of this PC. */
    Answer fresh(String name);
}
