package io.github.rdpmedic.cli;

import io.github.rdpmedic.fix.TargetCheck;
import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Target;
import java.time.Duration;
import java.util.List;

/** The full check that a fix is judged by. */
record TargetChecks(Session session, Duration timeout) implements TargetCheck {

    @Override
    public CheckResult check(Target target) {
        Checks.Report report =
                session.checks(timeout).run(List.of(target), result -> {}, new Complaints(session)::trace);
        return report.results().get(0);
    }
}
