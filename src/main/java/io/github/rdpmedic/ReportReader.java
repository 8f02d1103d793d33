package io.github.rdpmedic;

import io.github.rdpmedic.fix.FixEngine;
import io.github.rdpmedic.fix.journal.JournalEntry;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.platform.PlatformException;
import io.github.rdpmedic.platform.SoftwareInventory;
import io.github.rdpmedic.report.Client;
import io.github.rdpmedic.report.Event;
import io.github.rdpmedic.report.Surroundings;
import io.github.rdpmedic.report.Timeline;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads what a report says beside the host. What cannot be read is left out: a report is made when things fail. */
final class ReportReader {

    private static final System.Logger LOG = System.getLogger(ReportReader.class.getName());

    private final SoftwareInventory software;
    private final FixEngine engine;
    private final Timeline timeline;
    private final Map<String, String> env;

    ReportReader(SoftwareInventory software, FixEngine engine, Timeline timeline, Map<String, String> env) {
        this.software = software;
        this.engine = engine;
        this.timeline = timeline;
        this.env = env;
    }

    /** @param saved all saved targets: their names stand in no report about another one */
    Surroundings about(Target target, List<Target> saved, Set<String> policies) {
        Set<String> names = new TreeSet<>();
        Stream.of("COMPUTERNAME", "HOSTNAME", "USERDOMAIN").map(env::get).forEach(name -> add(names, name));
        saved.forEach(other -> {
            add(names, other.name());
            add(names, other.endpoint().host());
        });
        Set<String> people = new TreeSet<>();
        add(people, System.getProperty("user.name"));
        Stream.of("USERNAME", "USER", "LOGNAME").map(env::get).forEach(name -> add(people, name));
        return new Surroundings(client(policies), timeline.of(target), journal(target), people, names);
    }

    private static void add(Set<String> names, String name) {
        if (name != null && !name.isBlank()) {
            names.add(name);
        }
    }

    private Client client(Set<String> policies) {
        String version = Main.class.getPackage().getImplementationVersion();
        return new Client(
                "RDP Medic " + (version == null ? "(unpackaged)" : version) + ", Java "
                        + System.getProperty("java.version"),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                mstsc(),
                List.copyOf(new TreeSet<>(policies)));
    }

    private Optional<String> mstsc() {
        try {
            return software.availability().isAvailable() ? software.version("mstsc.exe") : Optional.empty();
        } catch (PlatformException unknown) {
            LOG.log(System.Logger.Level.DEBUG, "the version of mstsc is not known", unknown);
            return Optional.empty();
        }
    }

    private List<Event> journal(Target target) {
        try {
            return engine.log().entries().stream()
                    .filter(entry -> entry.target().isEmpty()
                            || entry.target().get().endpoint().equals(target.endpoint()))
                    .sorted(Comparator.comparing(JournalEntry::at).reversed())
                    .map(ReportReader::event)
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static Event event(JournalEntry entry) {
        String status = entry.status().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Event(entry.at(), Message.verbatim(Printable.of(entry.summary()) + " (" + status + ")"));
    }
}
