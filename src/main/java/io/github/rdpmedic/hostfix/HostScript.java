package io.github.rdpmedic.hostfix;

import io.github.rdpmedic.model.Printable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A reviewed script and, above it, what it is told, as literals. */
public record HostScript(HostKind kind, String text) {

    /** The last line of a script that has done and verified what it is for. */
    static final String DONE = "rdp-medic: done";

    /**
     * @param values by the name of the parameter; a parameter that is missing has its default
     * @throws HostFixException for a kind of host, a parameter or a value that the remedy does not take
     */
    public static HostScript of(HostRemedy remedy, HostKind kind, Map<String, String> values) throws HostFixException {
        if (!remedy.kinds().contains(kind)) {
            throw new HostFixException("no-script", remedy.id(), kind.id());
        }
        for (String name : values.keySet()) {
            if (remedy.parameters().get(kind).stream()
                    .noneMatch(parameter -> parameter.name().equals(name))) {
                throw new HostFixException("no-such-parameter", remedy.id(), Printable.of(name), kind.id());
            }
        }
        StringBuilder text = new StringBuilder();
        for (Parameter parameter : remedy.parameters().get(kind)) {
            String value = values.getOrDefault(parameter.name(), parameter.defaultValue());
            if (!parameter.form().matcher(value).matches()) {
                throw new HostFixException("bad-value", parameter.name(), Printable.of(value));
            }
            text.append(kind.assignment(parameter.name(), value)).append('\n');
        }
        return new HostScript(kind, text + reviewed(remedy.id() + "." + kind.extension()));
    }

    private static String reviewed(String file) {
        try (InputStream script = HostScript.class.getResourceAsStream("scripts/" + file)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
