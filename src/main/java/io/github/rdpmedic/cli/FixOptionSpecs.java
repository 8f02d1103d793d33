package io.github.rdpmedic.cli;

import io.github.rdpmedic.fix.FixOption;
import io.github.rdpmedic.fix.FixOptions;
import io.github.rdpmedic.fix.QuickFix;
import io.github.rdpmedic.model.Printable;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The options of all fixes on the command line. */
final class FixOptionSpecs {

    private FixOptionSpecs() {}

    static void addTo(CommandSpec command) {
        for (FixOption option : FixOption.values()) {
            command.addOption(spec(option));
        }
    }

    private static OptionSpec spec(FixOption option) {
        OptionSpec.Builder spec = OptionSpec.builder(name(option)).descriptionKey("fix-option." + option.id());
        return switch (option.arity()) {
            case FLAG -> spec.type(boolean.class).build();
            case ONE -> spec.paramLabel(option.valueLabel()).type(String.class).build();
            case MANY ->
                spec.paramLabel(option.valueLabel())
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .build();
        };
    }

    /** What was given, once {@code fix} has been found to understand all of it. */
    static FixOptions given(ParseResult parsed, QuickFix fix) {
        FixOptions given = FixOptions.NONE;
        for (FixOption option : FixOption.values()) {
            if (!parsed.hasMatchedOption(name(option))) {
                continue;
            }
            if (!fix.options().contains(option)) {
                throw new BadUsage("fix.no-such-option", Printable.of(fix.id()), name(option));
            }
            given = given.with(option, values(parsed, option));
        }
        return given;
    }

    private static String[] values(ParseResult parsed, FixOption option) {
        return switch (option.arity()) {
            case FLAG -> new String[0];
            case ONE -> new String[] {parsed.<String>matchedOptionValue(name(option), "")};
            case MANY ->
                parsed.<List<String>>matchedOptionValue(name(option), List.of()).toArray(String[]::new);
        };
    }

    private static String name(FixOption option) {
        return "--" + option.id();
    }
}
