package io.github.rdpmedic.cli;

import io.github.rdpmedic.config.SavedTargets;
import io.github.rdpmedic.model.DurationText;
import io.github.rdpmedic.model.NoticeRule;
import io.github.rdpmedic.model.OptionText;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.model.TargetOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code rdp-medic targets list}. */
@Command(name = "list", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class TargetsListCommand implements Callable<Integer> {

    private final Session session;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    TargetsListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        SavedTargets saved = session.savedTargets();
        List<Target> targets = saved.all();
        if (json) {
            session.terminal().out().println(Json.pretty(document(saved)));
        } else if (targets.isEmpty()) {
            session.terminal().err().println(Texts.of("targets.none"));
        } else {
            lines(saved).forEach(session.terminal().out()::println);
        }
        return ExitCode.OK;
    }

    private static List<String> lines(SavedTargets saved) {
        Column names = Column.of(saved.all().stream().map(Target::name).toList());
        Column addresses = Column.of(
                saved.all().stream().map(target -> target.endpoint().toString()).toList());
        return saved.all().stream()
                .map(target -> names.pad(Printable.of(target.name())) + "  "
                        + (addresses.pad(target.endpoint().toString())
                                        + said(saved.options(target))
                                        + origin(saved, target))
                                .stripTrailing())
                .toList();
    }

    /** What is said of it, in words that fit on a line. */
    private static String said(TargetOptions options) {
        List<String> parts = new ArrayList<>();
        options.group().ifPresent(group -> parts.add("[" + Printable.of(group) + "]"));
        options.pace()
                .every()
                .ifPresent(every -> parts.add(Texts.of("targets.said.every", DurationText.format(every))
                        .toString()));
        if (options.notices() instanceof NoticeRule.Never) {
            parts.add(Texts.of("targets.said.no-notices").toString());
        } else if (options.notices() instanceof NoticeRule.After after) {
            parts.add(Texts.of("targets.said.notice-after", DurationText.format(after.down()))
                    .toString());
        }
        options.wakeAddress().ifPresent(address -> parts.add(address.text()));
        options.note().ifPresent(note -> parts.add(Printable.of(note)));
        return parts.isEmpty() ? "" : "  " + String.join("  ", parts);
    }

    private static Json json(SavedTargets saved, Target target) {
        Map<String, String> fields = OptionText.write(saved.options(target));
        Json json = ResultJson.target(target).with("origin", saved.origin(target));
        for (String field : OptionText.FIELDS) {
            json = json.with(key(field), Optional.ofNullable(fields.get(field)));
        }
        return json;
    }

    /** {@code certificate.every} is {@code certificateEvery}, as keys of the other documents are. */
    private static String key(String field) {
        int dot = field.indexOf('.');
        return dot < 0
                ? field
                : field.substring(0, dot) + Character.toUpperCase(field.charAt(dot + 1)) + field.substring(dot + 2);
    }

    private static String origin(SavedTargets saved, Target target) {
        return saved.origin(target)
                .map(place -> "  " + Texts.of("targets.origin", place))
                .orElse("");
    }

    private static Json document(SavedTargets saved) {
        return Json.document()
                .with(
                        "targets",
                        saved.all().stream().map(target -> json(saved, target)).toList());
    }
}
