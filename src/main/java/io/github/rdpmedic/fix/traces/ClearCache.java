package io.github.rdpmedic.fix.traces;

import io.github.rdpmedic.fix.Applicability;
import io.github.rdpmedic.fix.Evidence;
import io.github.rdpmedic.fix.FixOption;
import io.github.rdpmedic.fix.FixOptions;
import io.github.rdpmedic.fix.FixPlan;
import io.github.rdpmedic.fix.FixRefusedException;
import io.github.rdpmedic.fix.QuickFix;
import io.github.rdpmedic.fix.change.Change;
import io.github.rdpmedic.fix.change.FileMove;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.platform.Availability;
import io.github.rdpmedic.platform.PlatformException;
import io.github.rdpmedic.platform.Registry;
import io.github.rdpmedic.platform.UserSession;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Clears what Remote Desktop clients remember, part by part, for one host or for all. */
public final class ClearCache implements QuickFix {

    public static final String ID = "clear-cache";

    private static final Logger LOG = System.getLogger(ClearCache.class.getName());

    private final UserSession session;
    private final ClientTraces traces;
    private final OpenClients clients;
    private final Clock clock;

    public ClearCache(UserSession session, Registry registry, Clock clock) {
        this.session = session;
        this.traces = new ClientTraces(session, registry);
        this.clients = new OpenClients(session.programs());
        this.clock = clock;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Message title() {
        return text("clear-cache.title");
    }

    @Override
    public Message name() {
        return text("clear-cache.name");
    }

    @Override
    public Message touches() {
        return text("clear-cache.touches");
    }

    @Override
    public boolean needsElevation() {
        return false;
    }

    /** All parts but one are; a plan says for itself whether it is. */
    @Override
    public boolean reversible() {
        return true;
    }

    @Override
    public Set<FixOption> options() {
        return Set.of(FixOption.PART, FixOption.HOST);
    }

    /** A client that runs is closed within seconds, and menus ask seldom; so {@link #plan} says which one it is. */
    @Override
    public Applicability applicability(Evidence evidence) {
        return Applicability.YES;
    }

    /** The parts that the clients of this system have. Asks the operating system. */
    public Set<CachePart> parts() throws PlatformException {
        return traces.all().stream()
                .map(CacheContent::part)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(CachePart.class)));
    }

    @Override
    public FixPlan plan(FixOptions options, Evidence evidence) throws FixRefusedException {
        try {
            Optional<String> host = options.text(FixOption.HOST);
            Set<CachePart> parts = parts(options, host.isPresent());
            refuse(parts);
            Scope scope = new Scope(host, SetAside.at(clock.instant()));
            List<Change> changes = new ArrayList<>();
            for (CacheContent content : traces.all()) {
                if (parts.contains(content.part())) {
                    changes.addAll(content.clearing(scope));
                }
            }
            return plan(host, parts, changes).withWarnings(warnings(changes, parts, evidence));
        } catch (PlatformException e) {
            throw FixRefusedException.notNow(e.userMessage());
        } catch (IOException e) {
            throw FixRefusedException.notNow(
                    text("clear-cache.unreadable", Printable.of(String.valueOf(e.getMessage()))));
        }
    }

    private FixPlan plan(Optional<String> host, Set<CachePart> parts, List<Change> changes) {
        Message what = parts.stream()
                .map(CachePart::title)
                .reduce((some, next) -> text("clear-cache.list", some, next))
                .orElse(text("clear-cache.nothing"));
        if (changes.isEmpty()) {
            return FixPlan.of(this, text("clear-cache.empty", what), text("clear-cache.applied", what), changes);
        }
        Message summary = host.map(name -> text("clear-cache.preview.host", Printable.of(name), what))
                .orElse(text("clear-cache.preview", what));
        return FixPlan.of(this, summary, text("clear-cache.applied", what), changes);
    }

    private Set<CachePart> parts(FixOptions options, boolean forOneHost) throws FixRefusedException, PlatformException {
        Set<CachePart> here = parts();
        List<String> named = options.all(FixOption.PART);
        Set<CachePart> wanted = EnumSet.noneOf(CachePart.class);
        for (String id : named) {
            CachePart part = CachePart.find(id)
                    .filter(here::contains)
                    .orElseThrow(() -> bad("clear-cache.no-such-part", Printable.of(id), ids(here)));
            if (forOneHost && !part.isPerHost()) {
                throw bad("clear-cache.not-per-host", part.id());
            }
            wanted.add(part);
        }
        if (named.isEmpty()) {
            here.stream()
                    .filter(part -> forOneHost ? part.isPerHost() && part.isReversible() : part.isMeantUnnamed())
                    .forEach(wanted::add);
        }
        return wanted;
    }

    private static String ids(Set<CachePart> parts) {
        return parts.stream().map(CachePart::id).collect(Collectors.joining(", "));
    }

    private void refuse(Set<CachePart> parts) throws FixRefusedException {
        if (parts.contains(CachePart.CREDENTIALS)
                && session.credentials().availability() instanceof Availability.Unavailable no) {
            throw FixRefusedException.notNow(no.why());
        }
        Optional<Message> open = clients.whyNotNow();
        if (open.isPresent() && !parts.equals(EnumSet.of(CachePart.CREDENTIALS))) {
            throw FixRefusedException.notNow(open.get());
        }
    }

    private List<Message> warnings(List<Change> changes, Set<CachePart> parts, Evidence evidence)
            throws PlatformException {
        List<Message> warnings = new ArrayList<>();
        if (changes.stream().anyMatch(FileMove.class::isInstance)) {
            warnings.add(text("warning.kept-aside", SetAside.KEPT.toDays()));
        }
        if (parts.contains(CachePart.CERTIFICATES)) {
            CertificateMemory.warning(changes, evidence).ifPresent(warnings::add);
        }
        if (changes.stream().anyMatch(change -> !change.revocable())) {
            warnings.add(text("warning.sign-ins-have-no-way-back"));
        }
        return warnings;
    }

    /** What was cleared more than {@link SetAside#KEPT} ago. What cannot be deleted today is tried again next time. */
    @Override
    public void sweep() {
        try {
            for (Path place : traces.places()) {
                SetAside.sweep(place, clock.instant());
            }
        } catch (PlatformException | IOException e) {
            LOG.log(Level.INFO, "clear-cache: {0}", e.getMessage());
        }
    }

    private static FixRefusedException bad(String key, Object... arguments) {
        return FixRefusedException.badOption(text(key, arguments));
    }

    private static Message text(String key, Object... arguments) {
        return Message.of(ClearCache.class, key, arguments);
    }
}
