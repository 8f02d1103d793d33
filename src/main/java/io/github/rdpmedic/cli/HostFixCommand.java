package io.github.rdpmedic.cli;

import io.github.rdpmedic.hostfix.Carriers;
import io.github.rdpmedic.hostfix.Delivery;
import io.github.rdpmedic.hostfix.HostFixException;
import io.github.rdpmedic.hostfix.HostKind;
import io.github.rdpmedic.hostfix.HostRemedies;
import io.github.rdpmedic.hostfix.HostRemedy;
import io.github.rdpmedic.hostfix.HostScript;
import io.github.rdpmedic.hostfix.Via;
import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.platform.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rdp-medic host-fix ID}: show the script, confirm, run it on the host, and look at the host again. */
@Command(name = "host-fix", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class HostFixCommand implements Callable<Integer> {

    private final Session session;
    private final Terminal terminal;

    @Parameters(paramLabel = "ID", descriptionKey = "host-fix-id")
    private String id = "";

    @Option(names = "--target", required = true, paramLabel = "TARGET", descriptionKey = "host-fix-target")
    private String asked = "";

    @Mixin
    private CarrierOptions carrier = new CarrierOptions();

    @Option(names = "--system", paramLabel = "windows|xrdp", descriptionKey = "host-system")
    private Optional<HostKind> system = Optional.empty();

    @Option(names = "--set", paramLabel = "NAME=VALUE", descriptionKey = "script-value")
    private Map<String, String> values = Map.of();

    @Option(names = "--read", descriptionKey = "script-read")
    private boolean read;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            descriptionKey = "script-file")
    private Optional<Path> file = Optional.empty();

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
        if (file.isPresent() && carrier.via() != Via.SCRIPT) {
            throw new BadUsage("host-fix.file-only-script");
        }
        try {
            return repair(remedy, target);
        } catch (HostFixException refused) {
            terminal.err().println(refused.userMessage());
            return refused.isUsage() ? ExitCode.UNKNOWN : ExitCode.FIX_NOTHING_CHANGED;
        }
    }

    private int repair(HostRemedy remedy, Target target) throws HostFixException, IOException, InterruptedException {
        Optional<Delivery> delivery = carrier.delivery(new Carriers(terminal.env()), target);
        TargetChecks check = new TargetChecks(session, timeout);
        Optional<CheckResult> before = isLookedAt(delivery) ? Optional.of(check.check(target)) : Optional.empty();
        HostScript script = HostScript.of(remedy, system.orElseGet(() -> measured(before.orElseThrow())), told());
        show(remedy, script);
        if (dryRun) {
            return ExitCode.OK;
        }
        if (delivery.isEmpty()) {
            return byHand(script);
        }
        if (!yes && !new Confirmation(terminal).isGiven("host-fix.question")) {
            terminal.err().println(Texts.of("fix.declined"));
            return ExitCode.FIX_NOTHING_CHANGED;
        }
        return new HostFixRun(session, check).run(remedy, before.orElseThrow(), script, delivery.get());
    }

    /** A script that is only shown or kept needs no look at the host, once it is said what answers there. */
    private boolean isLookedAt(Optional<Delivery> delivery) {
        return system.isEmpty() || !dryRun && delivery.isPresent();
    }

    private HostKind measured(CheckResult before) {
        if (!HostKind.isKnown(before)) {
            terminal.err().println(Texts.of("host-fix.taken-for-windows"));
        }
        return HostKind.of(before);
    }

    private Map<String, String> told() {
        Map<String, String> told = new HashMap<>(values);
        if (read) {
            told.put("mode", "read");
        }
        return told;
    }

    /** Standard output has the script and nothing else, so that it can be kept in a file. */
    private void show(HostRemedy remedy, HostScript script) {
        terminal.err().println(remedy.summary());
        carrier.via().warning(remedy).ifPresent(terminal.err()::println);
        if (file.isEmpty()) {
            terminal.out().print(script.text());
            terminal.out().flush();
        }
    }

    private int byHand(HostScript script) throws IOException {
        if (file.isPresent()) {
            AtomicFile.replace(file.get(), script.text().getBytes(StandardCharsets.US_ASCII));
        }
        String name = file.map(Path::getFileName).map(Path::toString).orElse(script.fileName());
        String kept = file.isPresent() ? "file." : "";
        terminal.err()
                .println(Texts.of("host-fix.by-hand." + kept + script.kind().id(), Printable.of(name)));
        return ExitCode.OK;
    }

    private static String known() {
        return String.join(", ", HostRemedies.all().stream().map(HostRemedy::id).toList());
    }
}
