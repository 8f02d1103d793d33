package io.github.rdpmedic.hostfix;

import io.github.rdpmedic.hostfix.Delivery.Delivered;
import io.github.rdpmedic.hostfix.Delivery.Ended;
import io.github.rdpmedic.hostfix.HostJournal.Ending;
import io.github.rdpmedic.hostfix.HostRemedy.Success;
import io.github.rdpmedic.hostfix.RepairResult.Pinned;
import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.Facts.CertificateChange;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.model.Target;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * From the script that a person agreed to, to the verdict. Blocks.
 *
 * @param check looks at a host
 * @param trust hears of a certificate that the host itself has named
 */
public record HostRepair(
        Function<Target, CheckResult> check, HostJournal journal, TrustedCertificates trust, Clock clock, Pause pause) {

    /** A service needs its time to start. */
    private static final int MOST_CHECKS = 30;

    private static final Duration BETWEEN_CHECKS = Duration.ofSeconds(2);

    /** Where accepted certificates are remembered. */
    @FunctionalInterface
    public interface TrustedCertificates {
        void accept(Endpoint host, String sha256) throws IOException;
    }

    /** Waits. */
    @FunctionalInterface
    public interface Pause {
        void take(Duration length) throws InterruptedException;
    }

    /**
     * @param before how the host was
     * @param progress hears what is being done, on this thread
     * @throws HostFixException when the script could not be started
     * @throws InterruptedException when this thread was asked to stop; what the script had begun may go on
     */
    public RepairResult run(
            HostRemedy remedy, CheckResult before, HostScript script, Delivery delivery, Consumer<Message> progress)
            throws HostFixException, IOException, InterruptedException {
        progress.accept(Message.of(HostRepair.class, "progress.running"));
        if (script.onlyReads()) {
            return RepairResult.unverified(delivery.deliver(script), before);
        }
        Target target = before.target();
        Message summary = Message.of(HostRepair.class, "journal", remedy.id(), Printable.of(target.name()));
        HostJournal.Entry entry = journal.begin(remedy, target, summary);
        Ending ending = Ending.FAILED;
        try {
            Delivered delivered = delivery.deliver(script);
            if (delivered.undo().isPresent()) {
                String undo = Printable.of(delivered.undo().get());
                summary = Message.of(HostRepair.class, "journal.undo", remedy.id(), Printable.of(target.name()), undo);
            }
            if (delivered.ended() == Ended.NOT_SEEN) {
                ending = Ending.NOT_SEEN;
            }
            if (delivered.ended() != Ended.DONE) {
                return RepairResult.unverified(delivered, before);
            }
            progress.accept(Message.of(HostRepair.class, "progress.waiting"));
            RepairResult result = verified(remedy, before, script, delivered);
            ending = result.helped() ? Ending.VERIFIED : Ending.NO_DIFFERENCE;
            return result;
        } catch (InterruptedException stopped) {
            ending = Ending.NOT_SEEN;
            throw stopped;
        } finally {
            entry.ended(ending, summary);
        }
    }

    private RepairResult verified(HostRemedy remedy, CheckResult before, HostScript script, Delivered delivered)
            throws IOException, InterruptedException {
        Target target = remedy.success() == Success.NEW_PORT ? moved(before.target(), script) : before.target();
        CheckResult after = check.apply(target);
        for (int i = 1; i < MOST_CHECKS && !succeeded(remedy, before, after); i++) {
            pause.take(BETWEEN_CHECKS);
            after = check.apply(target);
        }
        boolean helped = succeeded(remedy, before, after);
        Pinned pinned = helped && remedy.success() == Success.NEW_CERTIFICATE
                ? remember(after, delivered.output())
                : Pinned.NOT_ASKED;
        return new RepairResult(delivered, helped, before, Optional.of(after), pinned);
    }

    private static Target moved(Target target, HostScript script) {
        int port = Integer.parseInt(script.values().get("port"));
        Endpoint endpoint = new Endpoint(target.endpoint().host(), port);
        return new Target(target.name(), endpoint, target.loadBalanceInfo(), target.route());
    }

    private boolean succeeded(HostRemedy remedy, CheckResult before, CheckResult after) {
        return switch (remedy.success()) {
            case SCRIPT_SAYS -> answers(after) || !answers(before);
            case ANSWERS, NEW_PORT -> answers(after);
            case NEW_CERTIFICATE ->
                RepairResult.certificate(after)
                        .filter(now -> now.notAfter().isAfter(clock.instant()))
                        .filter(now -> RepairResult.certificate(before)
                                .filter(old -> old.sha256().equals(now.sha256()))
                                .isEmpty())
                        .isPresent();
        };
    }

    private static boolean answers(CheckResult check) {
        return check.state() == State.UP || check.state() == State.WARNING;
    }

    /** What the host itself named over the authenticated way is the one that it now shows. */
    private Pinned remember(CheckResult after, String output) throws IOException {
        String named = output.toLowerCase(Locale.ROOT).replace(":", "");
        Facts.Certificate shown = RepairResult.certificate(after).orElseThrow();
        if (!named.contains(shown.sha256()) && !named.contains(shown.sha1())) {
            boolean renewed =
                    shown.change().filter(CertificateChange.RENEWED::equals).isPresent();
            return renewed ? Pinned.RENEWED : Pinned.NOT_NAMED;
        }
        trust.accept(after.target().endpoint(), shown.sha256());
        return Pinned.RENEWED;
    }
}
