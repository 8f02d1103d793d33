package io.github.rdpmedic.cli;

import io.github.rdpmedic.model.OptionText;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.TargetOptions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options with which {@code targets add} and {@code targets edit} say more of a target than its address. */
final class SaidOfTarget {

    @Option(names = "--group", paramLabel = "GROUP", descriptionKey = "group")
    private Optional<String> group = Optional.empty();

    @Option(names = "--note", paramLabel = "TEXT", descriptionKey = "note")
    private Optional<String> note = Optional.empty();

    @Option(names = "--every", paramLabel = "DURATION", descriptionKey = "every")
    private Optional<String> every = Optional.empty();

    @Option(names = "--certificate-every", paramLabel = "DURATION", descriptionKey = "certificate-every")
    private Optional<String> certificateEvery = Optional.empty();

    @Option(names = "--notices", paramLabel = "never|DURATION", descriptionKey = "notices")
    private Optional<String> notices = Optional.empty();

    @Option(names = "--mac", paramLabel = "ADDRESS", descriptionKey = "mac")
    private Optional<String> mac = Optional.empty();

    /** What was said takes the place of what stood there; said with nothing in it, it takes that away. */
    TargetOptions applyTo(TargetOptions before) {
        Map<String, String> fields = new HashMap<>(OptionText.write(before));
        group.ifPresent(text -> fields.put(OptionText.GROUP, text));
        note.ifPresent(text -> fields.put(OptionText.NOTE, text));
        every.ifPresent(text -> fields.put(OptionText.EVERY, text));
        certificateEvery.ifPresent(text -> fields.put(OptionText.CERTIFICATE_EVERY, text));
        notices.ifPresent(text -> fields.put(OptionText.NOTICES, text));
        mac.ifPresent(text -> fields.put(OptionText.MAC, text));
        try {
            return OptionText.read(field -> fields.getOrDefault(field, ""));
        } catch (OptionText.RefusedException refused) {
            throw new BadUsage(
                    "targets.option." + refused.field(), Printable.of(fields.getOrDefault(refused.field(), "")));
        }
    }
}
