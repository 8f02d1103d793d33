package io.github.rdpmedic.cli;

import io.github.rdpmedic.hostfix.HostFixException;
import io.github.rdpmedic.hostfix.HostKind;
import io.github.rdpmedic.hostfix.HostRemedies;
import io.github.rdpmedic.hostfix.HostRemedy;
import io.github.rdpmedic.hostfix.HostScript;
import io.github.rdpmedic.hostfix.SshDelivery;
import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rdp-medic host-fix ID}: show the script, confirm, run it on the host, and look at the host again. */
@Command(name = "host-fix", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class HostFixCommand implements Callable<Integer> {

    /** How the script gets to the host. */
    enum Via {
        ssh,
        script
    }

    private final Session session;
    private final Terminal terminal;

    @Parameters(paramLabel = "ID", descriptionKey = "host-fix-id")
    private String id = "";

    @Option(names = "--target", required = true, paramLabel = "TARGET", descriptionKey = "host-fix-target")
    private String asked = "";

    @Option(names = "--via", required = true, paramLabel = "ssh|script", descriptionKey = "via")
    private Via via = Via.script;

    @Option(names = "--system", paramLabel = "windows|xrdp", descriptionKey = "host-system")
    private Optional<HostKind> system = Optional.empty();

    @Option(names = "--ssh-host", paramLabel = "DESTINATION", descriptionKey = "ssh-host")
    private Optional<String> sshHost = Optional.empty();

    @Option(names = "--ssh-config", paramLabel = "FILE", descriptionKey = "ssh-config")
    private Optional<Path> sshConfig = Optional.empty();

    @Option(names = "--set", paramLabel = "NAME=VALUE", descriptionKey = "script-value")
    private Map<String, String> values = Map.of();

    @Option(names = "--timeout", paramLabel = "DURATION", descriptionKey = "timeout")
    private Duration timeout = Checks.TIMEOUT;

    @Option(names = "--dry-run", descriptionKey = "dry-run")
    private boolean dryRun;

    @Option(names = "--yes", descriptionKey = "yes")
    private boolean yes;

    HostFixCommand(Session session) {
        this.session = session;
        this.terminal = session.terminal();
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        HostRemedy remedy =
                HostRemedies.named(id).orElseThrow(() -> new BadUsage("host-fix.unknown", Printable.of(id), known()));
        Target target =
                new AskedTargets(session::savedTargets).find(List.of(asked)).get(0);
        TargetChecks check = new TargetChecks(session, timeout);
        try {
            CheckResult before = check.check(target);
            HostScript script = HostScript.of(remedy, system.orElseGet(() -> kindOf(before)), values);
            SshDelivery ssh = new SshDelivery(sshHost.orElse(target.endpoint().host()), sshConfig);
            return show(remedy, script) ? new HostFixRun(session, check, remedy).run(before, script, ssh) : declined();
        } catch (HostFixException refused) {
            terminal.err().println(refused.userMessage());
            return ExitCode.UNKNOWN;
        }
    }

    /** What does not say that it is xrdp is most likely Windows. */
    private static HostKind kindOf(CheckResult before) {
        return before.observation()
                .facts()
                .negotiation()
                .flatMap(Facts.Negotiation::serverKind)
                .filter("xrdp"::equals)
                .map(xrdp -> HostKind.XRDP)
                .orElse(HostKind.WINDOWS);
    }

    /** Standard output has the script and nothing else, so that it can be kept in a file. */
    private boolean show(HostRemedy remedy, HostScript script) {
        terminal.err().println(remedy.summary());
        terminal.out().print(script.text());
        terminal.out().flush();
        if (dryRun) {
            return false;
        }
        if (via == Via.script) {
            terminal.err().println(Texts.of("host-fix.by-hand." + script.kind().id()));
            return false;
        }
        return yes || new Confirmation(terminal).isGiven("host-fix.question");
    }

    private int declined() {
        if (dryRun || via == Via.script) {
            return ExitCode.OK;
        }
        terminal.err().println(Texts.of("fix.declined"));
        return ExitCode.FIX_NOTHING_CHANGED;
    }

    private static String known() {
        return String.join(", ", HostRemedies.all().stream().map(HostRemedy::id).toList());
    }
}
