package io.github.rdpmedic.ui.hostfix;

import io.github.rdpmedic.hostfix.Carriers;
import io.github.rdpmedic.hostfix.Delivery.Ended;
import io.github.rdpmedic.hostfix.HostFixException;
import io.github.rdpmedic.hostfix.HostKind;
import io.github.rdpmedic.hostfix.HostRemedy;
import io.github.rdpmedic.hostfix.HostScript;
import io.github.rdpmedic.hostfix.RepairResult;
import io.github.rdpmedic.hostfix.Via;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.ui.hostfix.HostFixState.Mood;
import io.github.rdpmedic.ui.hostfix.HostFixState.Phase;
import io.github.rdpmedic.ui.parts.Words;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;

/** Says what the window of a remedy on the host shows in each of its phases. Pure. */
final class HostFixPresenter {

    private final Words words;
    private final HostRemedy remedy;
    private final HostKind kind;

    HostFixPresenter(HostRemedy remedy, HostKind kind, Locale locale) {
        this.words = new Words(HostFixPresenter.class, locale);
        this.remedy = remedy;
        this.kind = kind;
    }

    /** The script as the form has it, or what keeps it from running. */
    HostFixState asking(HostFixInput input, Carriers carriers) {
        String script = "";
        Optional<String> problem = Optional.empty();
        try {
            script = HostScript.of(remedy, kind, input.values()).text();
            input.delivery(carriers);
        } catch (HostFixException refused) {
            problem = Optional.of(words.get(refused.userMessage()));
        }
        Optional<String> warning = input.via().warning(remedy).map(words::get).or(() -> byHand(input));
        return new HostFixState(
                Phase.ASKING,
                Mood.NEUTRAL,
                words.get(remedy.summary()),
                warning,
                words.get("script.title"),
                script,
                problem,
                Optional.empty());
    }

    private Optional<String> byHand(HostFixInput input) {
        return input.via() == Via.SCRIPT ? Optional.of(words.get("by-hand." + kind.id())) : Optional.empty();
    }

    HostFixState running(HostScript script, Message step) {
        return new HostFixState(
                Phase.RUNNING,
                Mood.NEUTRAL,
                words.get(remedy.summary()),
                Optional.empty(),
                words.get("script.title"),
                script.text(),
                Optional.empty(),
                Optional.of(words.get(step)));
    }

    HostFixState ended(RepairResult result) {
        String story = result.story(remedy).stream().map(words::get).collect(Collectors.joining("\n"));
        return ended(mood(result), story, result.delivered().output());
    }

    private static Mood mood(RepairResult result) {
        if (result.delivered().ended() == Ended.HAS_READ) {
            return Mood.NEUTRAL;
        }
        if (result.delivered().ended() == Ended.NOT_SEEN) {
            return Mood.NO_DIFFERENCE;
        }
        if (result.delivered().ended() != Ended.DONE) {
            return Mood.BAD;
        }
        return result.helped() ? Mood.GOOD : Mood.NO_DIFFERENCE;
    }

    HostFixState failed(Throwable failure) {
        if (failure instanceof HostFixException refused) {
            return ended(Mood.BAD, words.get(refused.userMessage()), "");
        }
        boolean stopped = failure instanceof CancellationException || failure instanceof InterruptedException;
        return ended(
                stopped ? Mood.NO_DIFFERENCE : Mood.BAD,
                stopped
                        ? words.get("stopped")
                        : words.get("broken", Printable.of(String.valueOf(failure.getMessage()))),
                "");
    }

    private HostFixState ended(Mood mood, String text, String output) {
        return new HostFixState(
                Phase.ENDED,
                mood,
                text,
                Optional.empty(),
                words.get("output.title"),
                output.lines().map(Printable::line).collect(Collectors.joining("\n")),
                Optional.empty(),
                Optional.empty());
    }
}
