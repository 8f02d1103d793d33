package io.github.rdpmedic.fix.traces;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.platform.RunningPrograms;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The Remote Desktop clients that run now: they hold their files open and write their lists when they end. */
record OpenClients(RunningPrograms programs) {

    private static final Set<String> NAMES = Set.of(
            "mstsc",
            "msrdc",
            "xfreerdp",
            "xfreerdp3",
            "wlfreerdp",
            "wlfreerdp3",
            "sdl-freerdp",
            "sdl-freerdp3",
            "remmina",
            "rdesktop");

    /** Which ones have to be closed first; empty when none runs. */
    Optional<Message> whyNotNow() {
        List<RunningPrograms.Running> open = programs.named(NAMES);
        if (open.isEmpty()) {
            return Optional.empty();
        }
        String names = open.stream()
                .map(running -> running.name() + " (" + running.pid() + ")")
                .collect(Collectors.joining(", "));
        return Optional.of(Message.of(OpenClients.class, "client-open", names));
    }
}
