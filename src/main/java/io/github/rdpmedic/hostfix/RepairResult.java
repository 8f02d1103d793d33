package io.github.rdpmedic.hostfix;

import io.github.rdpmedic.hostfix.Delivery.Delivered;
import io.github.rdpmedic.hostfix.Delivery.Ended;
import io.github.rdpmedic.hostfix.HostRemedy.Success;
import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What came of a remedy on a host.
 *
 * @param helped whether it shows from here, where it can
 * @param after empty when the script did not do what it is for
 */
public record RepairResult(
        Delivered delivered, boolean helped, CheckResult before, Optional<CheckResult> after, Pinned pinned) {

    /** What is remembered of the new certificate. */
    public enum Pinned {
        NOT_ASKED,
        /** The host named it, so it counts as known. */
        RENEWED,
        /** The host did not name it, so a person has to compare it. */
        NOT_NAMED
    }

    static RepairResult unverified(Delivered delivered, CheckResult before) {
        return new RepairResult(delivered, false, before, Optional.empty(), Pinned.NOT_ASKED);
    }

    /** What came of it, a sentence each. */
    public List<Message> story(HostRemedy remedy) {
        if (delivered.ended() != Ended.DONE) {
            return List.of(said("ended." + delivered.ended().name().toLowerCase(Locale.ROOT)));
        }
        List<Message> story = new ArrayList<>();
        if (remedy.success() == Success.NEW_CERTIFICATE) {
            certificateBefore()
                    .ifPresent(old -> story.add(said("certificate.before", old.sha256(), day(old.notAfter()))));
            certificateAfter().ifPresent(now -> story.add(said("certificate.now", now.sha256(), day(now.notAfter()))));
        }
        story.add(said(helped ? "verified." + (remedy.success() == Success.SCRIPT_SAYS ? "there" : "here") : "same"));
        if (remedy.success() == Success.NEW_PORT && helped) {
            after.ifPresent(
                    seen -> story.add(said("moved", seen.target().endpoint().toString())));
        }
        if (pinned != Pinned.NOT_ASKED) {
            story.add(said(pinned == Pinned.RENEWED ? "pinned" : "not-named"));
        }
        delivered.undo().ifPresent(undo -> story.add(said("undo", Printable.of(undo))));
        return List.copyOf(story);
    }

    private static Message said(String key, Object... arguments) {
        return Message.of(RepairResult.class, key, arguments);
    }

    private static String day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC).toString();
    }

    public Optional<Facts.Certificate> certificateBefore() {
        return certificate(before);
    }

    public Optional<Facts.Certificate> certificateAfter() {
        return after.flatMap(RepairResult::certificate);
    }

    static Optional<Facts.Certificate> certificate(CheckResult result) {
        return result.observation().facts().certificate();
    }
}
