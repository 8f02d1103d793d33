package io.github.rdpmedic.hostfix;

import java.util.Locale;

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

    /** How it is called on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param name of a parameter: letters only */
    String assignment(String name, String value) {
        return this == WINDOWS ? "$" + name + " = " + PowerShellLiteral.of(value) : name + "=" + ShellLiteral.of(value);
    }
}
