package io.github.rdpmedic.watch;

import io.github.rdpmedic.diagnose.Blame;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.watch.CertificateWatch.Concern;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What there is to say when it is no longer quiet.
 *
 * @param lost still lost
 * @param back told as lost before, and back
 * @param passed lost and back again meanwhile
 */
record Summary(List<Target> lost, List<Target> back, List<Target> passed, List<Concern> certificates) {

    boolean hasHosts() {
        return !lost.isEmpty() || !back.isEmpty() || !passed.isEmpty();
    }

    Notice notice(Moment now) {
        return new Notice(Notice.Kind.SUMMARY, targets(), Blame.NOTHING, title(), text(), now.wall());
    }

    private Message title() {
        return switch (lost.size()) {
            case 0 -> say("summary.title");
            case 1 -> say("summary.title.one");
            default -> say("summary.title.many", lost.size());
        };
    }

    private List<Target> targets() {
        Set<Target> all = new LinkedHashSet<>(lost);
        all.addAll(back);
        all.addAll(passed);
        certificates.forEach(concern -> all.add(concern.target()));
        return List.copyOf(all);
    }

    /** The first part has names, the others have numbers, or it would not fit. */
    private Message text() {
        List<Message> parts = new ArrayList<>();
        add(parts, "lost", lost);
        add(parts, "back", back);
        add(parts, "passed", passed);
        add(parts, "certificates", certificates.stream().map(Concern::target).toList());
        return parts.stream()
                .reduce((text, part) -> say("summary.and", text, part))
                .orElseThrow();
    }

    private static void add(List<Message> parts, String key, List<Target> targets) {
        if (!targets.isEmpty()) {
            Object who = parts.isEmpty() ? NoticeNames.list(targets) : targets.size();
            parts.add(say("summary." + key, who));
        }
    }

    private static Message say(String key, Object... arguments) {
        return Message.of(Summary.class, key, arguments);
    }
}
