package io.github.rdpmedic.hostfix;

import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Facts;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What answers on the host, which decides the language of the script. */
public enum HostKind {
    WINDOWS("ps1"),
    XRDP("sh");

    private final String extension;

    HostKind(String extension) {
        this.extension = extension;
    }

    /** Of the file that holds a script, without the dot. */
    public String extension() {
        return extension;
    }

    /** Whether the host answered, so that it is more than likely. */
    public static boolean isKnown(CheckResult seen) {
        return seen.observation().facts().negotiation().isPresent();
    }

    /** What does not say that it is xrdp is most likely Windows. */
    public static HostKind of(CheckResult seen) {
        return seen.observation()
                .facts()
                .negotiation()
                .flatMap(Facts.Negotiation::serverKind)
                .filter("xrdp"::equals)
                .map(xrdp -> XRDP)
                .orElse(WINDOWS);
    }

    /** How it is called on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The script together with its values: in PowerShell as typed parameters, in a shell as variables above it. */
    String told(String script, Map<String, String> values) {
        if (this == WINDOWS) {
            return values.entrySet().stream()
                    .map(value -> " -" + value.getKey() + " (" + PowerShellLiteral.of(value.getValue()) + ")")
                    .collect(Collectors.joining("", "& {\n" + script + "}", "\n"));
        }
        return values.entrySet().stream()
                .map(value -> value.getKey() + "=" + ShellLiteral.of(value.getValue()) + "\n")
                .collect(Collectors.joining("", "", script));
    }
}
