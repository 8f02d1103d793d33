package io.github.rdpmedic.hostfix;

import io.github.rdpmedic.model.Message;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Something that can be put right on the host, by a script that stands in {@code scripts/} under its id.
 *
 * @param parameters what the script for each kind of host is told; a kind that is missing has no script
 * @param success what shows from here that it worked
 */
public record HostRemedy(String id, Map<HostKind, List<Parameter>> parameters, Success success) {

    /** What shows from here that a remedy worked. */
    public enum Success {
        ANSWERS,
        NEW_CERTIFICATE,
        /** The host answers on the port that it was told. */
        NEW_PORT,
        /** Nothing: only the script can tell. */
        SCRIPT_SAYS
    }

    public HostRemedy {
        parameters = Map.copyOf(parameters);
    }

    public Set<HostKind> kinds() {
        return parameters.keySet();
    }

    /** What it does, in a sentence. */
    public Message summary() {
        return Message.of(HostRemedy.class, "remedy." + id);
    }
}
