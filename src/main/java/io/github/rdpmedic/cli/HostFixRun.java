package io.github.rdpmedic.cli;

import io.github.rdpmedic.hostfix.Delivery;
import io.github.rdpmedic.hostfix.HostFixException;
import io.github.rdpmedic.hostfix.HostJournal;
import io.github.rdpmedic.hostfix.HostJournal.Ending;
import io.github.rdpmedic.hostfix.HostRemedy;
import io.github.rdpmedic.hostfix.HostRemedy.Success;
import io.github.rdpmedic.hostfix.HostScript;
import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.State;
import io.github.rdpmedic.model.Target;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/** From the confirmed script to the verdict. */
record HostFixRun(Session session, TargetChecks check, HostRemedy remedy) {

    /** A service needs its time to start. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration PAUSE = Duration.ofSeconds(2);

    /** @return the exit code */
    int run(CheckResult before, HostScript script, Delivery delivery)
            throws IOException, HostFixException, InterruptedException {
        Target target = before.target();
        HostJournal.Entry entry = session.services()
                .hostJournal()
                .begin(remedy, target, Texts.of("host-fix.journal", remedy.id(), Printable.of(target.name())));
        Ending ending = Ending.FAILED;
        try {
            Delivery.Delivered delivered = delivery.deliver(script);
            delivered.output().lines().forEach(line -> say(Printable.of(line)));
            if (delivered.done()) {
                ending = verdict(before, delivered.output());
            } else {
                session.terminal().err().println(Texts.of("host-fix.failed"));
            }
        } finally {
            entry.ended(ending);
        }
        return switch (ending) {
            case VERIFIED -> ExitCode.FIX_HELPED;
            case NO_DIFFERENCE -> ExitCode.FIX_NO_DIFFERENCE;
            case FAILED -> ExitCode.FIX_NOTHING_CHANGED;
        };
    }

    private Ending verdict(CheckResult before, String output) throws IOException, InterruptedException {
        CheckResult after = awaitSuccess(before);
        certificate(before).ifPresent(old -> say(Texts.of("host-fix.before", old.sha256(), day(old.notAfter()))));
        certificate(after).ifPresent(now -> say(Texts.of("host-fix.after", now.sha256(), day(now.notAfter()))));
        if (!succeeded(before, after)) {
            say(Texts.of("host-fix.no-difference"));
            return Ending.NO_DIFFERENCE;
        }
        if (remedy.success() == Success.NEW_CERTIFICATE) {
            trust(after, output);
        }
        say(Texts.of("host-fix.verified"));
        return Ending.VERIFIED;
    }

    private CheckResult awaitSuccess(CheckResult before) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        CheckResult after = check.check(before.target());
        while (!succeeded(before, after) && System.nanoTime() < end) {
            Thread.sleep(PAUSE.toMillis());
            after = check.check(before.target());
        }
        return after;
    }

    private boolean succeeded(CheckResult before, CheckResult after) {
        return switch (remedy.success()) {
            case ANSWERS -> after.state() == State.UP || after.state() == State.WARNING;
            case NEW_CERTIFICATE ->
                certificate(after)
                        .filter(now -> now.notAfter().isAfter(Instant.now()))
                        .filter(now -> certificate(before)
                                .filter(old -> old.sha256().equals(now.sha256()))
                                .isEmpty())
                        .isPresent();
        };
    }

    /** What the host itself named over the authenticated way is the one that it now shows. */
    private void trust(CheckResult after, String output) throws IOException {
        String named = output.toLowerCase(Locale.ROOT).replace(":", "");
        Optional<String> shown = certificate(after)
                .filter(now -> named.contains(now.sha256()) || named.contains(now.sha1()))
                .map(Facts.Certificate::sha256);
        if (shown.isPresent()) {
            session.services().pins().trust(after.target().endpoint(), shown);
        }
    }

    private static Optional<Facts.Certificate> certificate(CheckResult result) {
        return result.observation().facts().certificate();
    }

    private static String day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC).toString();
    }

    /** On standard error, because standard output has the script. */
    private void say(Object sentence) {
        session.terminal().err().println(sentence);
    }
}
