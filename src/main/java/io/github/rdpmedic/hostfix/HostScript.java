package io.github.rdpmedic.hostfix;

import io.github.rdpmedic.model.Printable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A reviewed script together with what it is told, as literals.
 *
 * @param values by the name of the parameter, each matching its form
 */
public record HostScript(String remedy, HostKind kind, Map<String, String> values, String text) {

    /** Begins the last line of a script that has done and verified what it is for; a JSON object follows. */
    static final String DONE = "rdp-medic: done";

    /** Begins the last line of a script that was told to look only. */
    static final String READ = "rdp-medic: read";

    /** The line of a script that has not the rights it needs. */
    static final String NO_RIGHTS = "rdp-medic: not-administrator";

    private static final String SHARED = "# --- shared ---\n";

    public HostScript {
        values = Map.copyOf(values);
    }

    /**
     * @param given by the name of the parameter; a parameter that is missing has its default
     * @throws HostFixException for a kind of host, a parameter or a value that the remedy does not take
     */
    public static HostScript of(HostRemedy remedy, HostKind kind, Map<String, String> given) throws HostFixException {
        if (!remedy.kinds().contains(kind)) {
            throw HostFixException.usage("no-script", remedy.id(), kind.id());
        }
        List<Parameter> parameters = remedy.parameters().get(kind);
        for (String name : given.keySet()) {
            if (parameters.stream().noneMatch(parameter -> parameter.name().equals(name))) {
                throw HostFixException.usage("no-such-parameter", remedy.id(), Printable.of(name), kind.id());
            }
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (Parameter parameter : parameters) {
            values.put(parameter.name(), value(parameter, given));
        }
        String reviewed =
                read(remedy.id() + "." + kind.extension()).replace(SHARED, read("shared." + kind.extension()));
        return new HostScript(remedy.id(), kind, values, kind.told(reviewed, values));
    }

    private static String value(Parameter parameter, Map<String, String> given) throws HostFixException {
        String value = given.getOrDefault(parameter.name(), parameter.defaultValue());
        if (value.isEmpty() && parameter.defaultValue().isEmpty()) {
            throw HostFixException.usage("value-missing", parameter.name());
        }
        if (!parameter.form().matcher(value).matches()) {
            throw HostFixException.usage("bad-value", parameter.name(), Printable.of(value));
        }
        return value;
    }

    /** What a file with it is called. */
    public String fileName() {
        return remedy + "." + kind.extension();
    }

    /** Whether it changes nothing. */
    public boolean onlyReads() {
        return "read".equals(values.get(Parameter.MODE.name()));
    }

    private static String read(String file) {
        try (InputStream script = HostScript.class.getResourceAsStream("scripts/" + file)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
