package io.github.rdpmedic.cli;

import io.github.rdpmedic.diagnose.explain.Catalogue;
import io.github.rdpmedic.diagnose.explain.CodePair;
import io.github.rdpmedic.diagnose.explain.ErrorCode;
import io.github.rdpmedic.diagnose.explain.Explanation;
import io.github.rdpmedic.diagnose.explain.Incident;
import io.github.rdpmedic.diagnose.explain.NumberSpace;
import io.github.rdpmedic.fix.QuickFix;
import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.Printable;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rdp-medic explain CODE [EXTENDED]}. */
@Command(name = "explain", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class ExplainCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(arity = "1..*", paramLabel = "CODE", descriptionKey = "explain-words")
    private List<String> words = List.of();

    @Option(names = "--target", paramLabel = "TARGET", descriptionKey = "explain-target")
    private Optional<String> target = Optional.empty();

    @Option(names = "--space", paramLabel = "LIST", descriptionKey = "explain-space")
    private Optional<String> space = Optional.empty();

    @Option(names = "--session-stood", descriptionKey = "session-stood")
    private boolean sessionStood;

    @Option(names = "--others-connect", descriptionKey = "others-connect")
    private boolean othersConnect;

    @Option(names = "--timeout", paramLabel = "DURATION", descriptionKey = "timeout")
    private Duration timeout = Checks.TIMEOUT;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    ExplainCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        String typed = String.join(" ", words);
        Catalogue catalogue = Catalogue.load();
        List<ErrorCode> codes = codes(catalogue, typed);
        if (codes.isEmpty()) {
            throw new BadUsage("explain.no-code", Printable.of(typed));
        }
        catalogue
                .meantInHex(typed)
                .filter(meant -> space.isEmpty())
                .ifPresent(meant -> session.terminal().err().println(Texts.of("explain.in-hex", meant.hex())));
        return CtrlC.interrupts(() -> explain(catalogue, codes));
    }

    private List<ErrorCode> codes(Catalogue catalogue, String typed) {
        Optional<NumberSpace> named = space.map(ExplainCommand::spaceNamed);
        Optional<CodePair> pair = named.flatMap(list -> CodePair.parse(typed));
        return pair.isPresent() ? catalogue.read(named.get(), pair.get()) : catalogue.read(typed);
    }

    private int explain(Catalogue catalogue, List<ErrorCode> codes) {
        Optional<CheckResult> check = target.map(this::check);
        if (target.isPresent() && check.isEmpty()) {
            return ExitCode.INTERRUPTED;
        }
        Incident incident = new Incident(codes, check, lastGood(check), said(sessionStood), said(othersConnect));
        Set<String> fixes =
                session.services().quickFixes().stream().map(QuickFix::id).collect(Collectors.toSet());
        if (json) {
            session.terminal().out().println(Json.pretty(ExplainJson.document(incident, fixes)));
        } else {
            new ExplainText(session.terminal().out(), catalogue, fixes).print(Explanation.of(incident));
        }
        return ExitCode.OK;
    }

    private Optional<Observation> lastGood(Optional<CheckResult> check) {
        return check.map(CheckResult::target).flatMap(session.services().lastGood()::of);
    }

    /** Null when it was interrupted, which {@link Optional#map} turns into empty. */
    private CheckResult check(String asked) {
        Checks.Report report = session.checks(timeout)
                .run(
                        new AskedTargets(session::savedTargets).find(List.of(asked)),
                        result -> {},
                        new Complaints(session)::trace);
        return report.results().stream().findFirst().orElse(null);
    }

    /** Not said is not known. */
    private static Optional<Boolean> said(boolean flag) {
        return flag ? Optional.of(true) : Optional.empty();
    }

    private static NumberSpace spaceNamed(String id) {
        return NumberSpace.named(id).orElseThrow(() -> {
            String all =
                    Arrays.stream(NumberSpace.values()).map(NumberSpace::id).collect(Collectors.joining(", "));
            return new BadUsage("explain.no-space", Printable.of(id), all);
        });
    }
}
