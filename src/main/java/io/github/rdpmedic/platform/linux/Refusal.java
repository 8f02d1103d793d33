package io.github.rdpmedic.platform.linux;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.platform.ChildProcess;
import io.github.rdpmedic.platform.PlatformException;

/** Says for a person and for the log that a name cache was not emptied. */
final class Refusal {

    private Refusal() {}

    static void unlessSucceeded(DnsCacheServer server, ChildProcess.Ending ending) throws PlatformException {
        if (ending instanceof ChildProcess.Exited exited) {
            if (!exited.succeeded()) {
                throw of(server, exited.output().strip(), "exit code " + exited.code());
            }
        } else if (ending instanceof ChildProcess.NotStarted notStarted) {
            throw of(server, notStarted.technical(), "not started");
        } else {
            throw of(server, "", "no end in time");
        }
    }

    /**
     * @param said what the server or the system said, shown as it is; may be empty
     * @param technical for the log
     */
    static PlatformException of(DnsCacheServer server, String said, String technical) {
        String reason = Printable.of(said.isEmpty() ? technical : said);
        return new PlatformException(
                Message.of(Refusal.class, "dns.refused", server.name(), reason, server.command()),
                server.command() + ": " + technical + ": " + reason);
    }
}
