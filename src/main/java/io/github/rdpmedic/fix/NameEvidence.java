package io.github.rdpmedic.fix;

import io.github.rdpmedic.model.AddressText;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.platform.NameAnswers.Addresses;
import io.github.rdpmedic.platform.NameAnswers.Answer;
import io.github.rdpmedic.platform.NameAnswers.NotMeasured;
import io.github.rdpmedic.platform.NameAnswers.NotRemembered;
import java.net.InetAddress;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What this PC remembers about the name of a host, beside what the name server says now. Pure. */
record NameEvidence(Answer remembered, Answer fresh) {

    enum Verdict {
        SAME,
        DIFFERENT,
        NOTHING_REMEMBERED,
        NOT_MEASURED
    }

    Verdict verdict() {
        if (remembered instanceof NotMeasured || fresh instanceof NotMeasured || fresh instanceof NotRemembered) {
            return Verdict.NOT_MEASURED;
        }
        if (remembered instanceof NotRemembered) {
            return Verdict.NOTHING_REMEMBERED;
        }
        if (remembered instanceof Addresses old && fresh instanceof Addresses now) {
            return sameOfItsKinds(old.all(), now.all()) ? Verdict.SAME : Verdict.DIFFERENT;
        }
        return remembered.equals(fresh) ? Verdict.SAME : Verdict.DIFFERENT;
    }

    /** A PC without IPv6 is told no IPv6 addresses, so only families that it was told of are compared. */
    private static boolean sameOfItsKinds(Set<InetAddress> old, Set<InetAddress> now) {
        Set<Class<?>> kinds = old.stream().map(InetAddress::getClass).collect(Collectors.toSet());
        return now.stream()
                .filter(address -> kinds.contains(address.getClass()))
                .collect(Collectors.toSet())
                .equals(old);
    }

    /** One line for each of the two. */
    List<Message> lines() {
        return List.of(
                Message.of(NameEvidence.class, "flush-dns.remembered", words(remembered)),
                Message.of(NameEvidence.class, "flush-dns.fresh", words(fresh)));
    }

    static Message words(Answer answer) {
        if (answer instanceof Addresses addresses) {
            return Message.verbatim(addresses.all().stream()
                    .map(AddressText::of)
                    .sorted(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
                    .collect(Collectors.joining(", ")));
        }
        if (answer instanceof NotMeasured not) {
            return Message.of(NameEvidence.class, "flush-dns.not-measured", not.why());
        }
        String key = answer instanceof NotRemembered ? "flush-dns.nothing" : "flush-dns.no-such-name";
        return Message.of(NameEvidence.class, key);
    }
}
