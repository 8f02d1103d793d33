package io.github.rdpmedic.fix.traces;

import io.github.rdpmedic.fix.Applicability;
import io.github.rdpmedic.fix.Evidence;
import io.github.rdpmedic.fix.FixOption;
import io.github.rdpmedic.fix.FixOptions;
import io.github.rdpmedic.fix.FixPlan;
import io.github.rdpmedic.fix.FixRefusedException;
import io.github.rdpmedic.fix.QuickFix;
import io.github.rdpmedic.fix.change.SystemAction;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.StageId;
import io.github.rdpmedic.platform.Availability;
import io.github.rdpmedic.platform.CredentialStore;
import io.github.rdpmedic.platform.PlatformException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Deletes the saved sign-ins for one host, so that Windows asks for the password again. */
public final class ForgetCredentials implements QuickFix {

    private final CredentialStore credentials;
    private final SavedSignIns signIns;

    public ForgetCredentials(CredentialStore credentials) {
        this.credentials = credentials;
        this.signIns = new SavedSignIns(credentials);
    }

    @Override
    public String id() {
        return "forget-credentials";
    }

    @Override
    public Message title() {
        return text("forget-credentials.title");
    }

    @Override
    public Message name() {
        return text("forget-credentials.name");
    }

    @Override
    public Message touches() {
        return text("forget-credentials.touches");
    }

    @Override
    public boolean needsElevation() {
        return false;
    }

    /** A deleted password cannot be put back, because it was never read. */
    @Override
    public boolean reversible() {
        return false;
    }

    @Override
    public boolean needsHost() {
        return true;
    }

    @Override
    public Set<FixOption> options() {
        return Set.of(FixOption.HOST);
    }

    /** A host that cannot be reached, or drops the connection before TLS is up, never saw the password. */
    @Override
    public Applicability applicability(Evidence evidence) {
        if (credentials.availability() instanceof Availability.Unavailable no) {
            return Applicability.no(no.why());
        }
        return evidence.lastCheck()
                .flatMap(check -> check.observation().firstFailure())
                .filter(stage -> stage.id().compareTo(StageId.TLS) <= 0)
                .map(stage -> Applicability.no(text(
                        "forget-credentials.never-asked",
                        evidence.target().orElseThrow().name())))
                .orElse(Applicability.YES);
    }

    @Override
    public FixPlan plan(FixOptions options, Evidence evidence) throws FixRefusedException {
        if (credentials.availability() instanceof Availability.Unavailable no) {
            throw FixRefusedException.notNow(no.why());
        }
        Scope scope = scope(options, evidence);
        String host = Printable.of(scope.host().orElseThrow());
        try {
            List<SystemAction> deletions = signIns.clearing(scope);
            List<Message> details = signIns.saved(scope).stream()
                    .map(ForgetCredentials::described)
                    .toList();
            return FixPlan.of(
                            this,
                            text("forget-credentials.preview", host),
                            text("forget-credentials.applied", host),
                            deletions)
                    .withDetails(details)
                    .withWarnings(List.of(text("warning.sign-ins-have-no-way-back")));
        } catch (PlatformException e) {
            throw FixRefusedException.notNow(e.userMessage());
        }
    }

    private static Scope scope(FixOptions options, Evidence evidence) throws FixRefusedException {
        Optional<String> host = options.text(FixOption.HOST)
                .or(() -> evidence.target().map(target -> target.endpoint().host()));
        if (host.isEmpty()) {
            throw FixRefusedException.badOption(text("forget-credentials.which-host"));
        }
        return new Scope(host, new SetAside(""));
    }

    private static Message described(CredentialStore.Saved saved) {
        String day = DateTimeFormatter.ISO_LOCAL_DATE
                .withZone(ZoneId.systemDefault())
                .format(saved.written());
        return text("forget-credentials.entry", Printable.of(saved.target()), Printable.of(saved.user()), day);
    }

    @Override
    public Optional<Message> verify(FixPlan plan) {
        try {
            List<String> left = credentials.list("").stream()
                    .map(CredentialStore.Saved::target)
                    .filter(target ->
                            plan.changes().contains(new SystemAction(SystemAction.Verb.DELETE_CREDENTIAL, target)))
                    .toList();
            return left.isEmpty()
                    ? Optional.empty()
                    : Optional.of(text("forget-credentials.still-there", Printable.of(String.join(", ", left))));
        } catch (PlatformException e) {
            return Optional.of(e.userMessage());
        }
    }

    private static Message text(String key, Object... arguments) {
        return Message.of(ForgetCredentials.class, key, arguments);
    }
}
