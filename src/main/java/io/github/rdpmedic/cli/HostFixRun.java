package io.github.rdpmedic.cli;

import io.github.rdpmedic.hostfix.Delivery;
import io.github.rdpmedic.hostfix.HostFixException;
import io.github.rdpmedic.hostfix.HostRemedy;
import io.github.rdpmedic.hostfix.HostScript;
import io.github.rdpmedic.hostfix.RepairResult;
import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import java.io.IOException;

/** From the confirmed script to the exit code. */
record HostFixRun(Session session, TargetChecks check) {

    int run(HostRemedy remedy, CheckResult before, HostScript script, Delivery delivery)
            throws IOException, HostFixException, InterruptedException {
        RepairResult result = session.services().hostRepair(check).run(remedy, before, script, delivery, this::say);
        result.delivered().output().lines().forEach(line -> say(Printable.line(line)));
        result.story(remedy).forEach(this::say);
        return switch (result.delivered().ended()) {
            case DONE -> result.helped() ? ExitCode.FIX_HELPED : ExitCode.FIX_NO_DIFFERENCE;
            case HAS_READ -> ExitCode.OK;
            case WITHOUT_RIGHTS -> ExitCode.FIX_NEEDS_ELEVATION;
            case NOT_SEEN -> ExitCode.FIX_NO_DIFFERENCE;
            case FAILED -> ExitCode.FIX_NOTHING_CHANGED;
        };
    }

    private void say(Message sentence) {
        say(sentence.toString());
    }

    /** On standard error, because standard output has the script. */
    private void say(String sentence) {
        session.terminal().err().println(sentence);
    }
}
