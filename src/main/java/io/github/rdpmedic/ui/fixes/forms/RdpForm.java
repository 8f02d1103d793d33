package io.github.rdpmedic.ui.fixes.forms;

import io.github.rdpmedic.fix.Evidence;
import io.github.rdpmedic.fix.FixOption;
import io.github.rdpmedic.fix.FixOptions;
import io.github.rdpmedic.fix.rdp.OpenedRdpFile;
import io.github.rdpmedic.fix.rdp.RdpEdits;
import io.github.rdpmedic.fix.rdp.Weakening;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.rdpfile.RdpAdvice;
import io.github.rdpmedic.rdpfile.RdpDifference;
import io.github.rdpmedic.rdpfile.RdpFile;
import io.github.rdpmedic.rdpfile.RdpProperty;
import io.github.rdpmedic.rdpfile.RdpSetting;
import io.github.rdpmedic.rdpfile.RdpSignature;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the form of an {@code .rdp} file says to what a person has chosen so far. Pure.
 *
 * @param wanted the value of each setting, empty for "not set"; what is missing here stays as it is
 */
record RdpForm(OpenedRdpFile file, Map<RdpProperty, Optional<String>> wanted, Evidence evidence) {

    /**
     * @param difference the lines that go, with a minus, and the lines that come, with a plus
     * @param notes what its owner should know of the file as it would be
     * @param problem why it cannot be done
     * @param weakens whether the change lowers security, so that a term is asked for
     * @param breaksSignature whether the change makes the publisher's signature invalid
     */
    record State(
            List<String> difference,
            List<Message> notes,
            Optional<Message> problem,
            boolean weakens,
            boolean breaksSignature) {}

    State state() {
        RdpFile before = file.content();
        RdpFile after;
        try {
            after = edits().appliedTo(before);
        } catch (IllegalArgumentException notInThisEncoding) {
            return new State(List.of(), notes(before), Optional.of(text("rdp.encoding")), false, false);
        }
        boolean breaks = edits().byName().keySet().stream().anyMatch(name -> RdpSignature.covers(before, name));
        return new State(
                difference(before, after),
                notes(after),
                problem(before, after),
                Weakening.weakens(before, after),
                breaks);
    }

    private Optional<Message> problem(RdpFile before, RdpFile after) {
        boolean useless = Weakening.turnsCredSspOff(before, after)
                && Weakening.nlaRequired(evidence).orElse(false);
        return useless
                ? Optional.of(
                        text("rdp.nla-required", evidence.target().orElseThrow().name()))
                : Optional.empty();
    }

    private static List<String> difference(RdpFile before, RdpFile after) {
        List<String> lines = new ArrayList<>();
        for (RdpDifference difference : RdpDifference.between(before, after)) {
            difference.before().forEach(line -> lines.add("− " + line));
            difference.after().forEach(line -> lines.add("+ " + line));
        }
        return lines;
    }

    private static List<Message> notes(RdpFile file) {
        return RdpAdvice.of(file).stream().map(RdpAdvice::text).toList();
    }

    /** Only what is not so already. */
    private RdpEdits edits() {
        RdpFile before = file.content();
        Map<String, Optional<RdpSetting>> edits = new LinkedHashMap<>();
        wanted.forEach((property, value) -> {
            if (!before.value(property.key()).equals(value)) {
                edits.put(property.key(), value.map(property::as));
            }
        });
        return new RdpEdits(edits);
    }

    /** The same as a person would type it. */
    FixOptions options(String term) {
        FixOptions options = FixOptions.NONE.with(FixOption.FILE, file.path().toString());
        if (file.bytes().isEmpty()) {
            options = FixOptions.NONE;
        }
        for (Map.Entry<String, Optional<RdpSetting>> edit : edits().byName().entrySet()) {
            options = edit.getValue().isPresent()
                    ? options.with(FixOption.SET, edit.getValue().get().toString())
                    : options.with(FixOption.UNSET, edit.getKey());
        }
        State state = state();
        if (state.breaksSignature()) {
            options = options.with(FixOption.BREAK_SIGNATURE);
        }
        return state.weakens() ? options.with(FixOption.FOR, term) : options;
    }

    private static Message text(String key, Object... arguments) {
        return Message.of(RdpForm.class, key, arguments);
    }
}
