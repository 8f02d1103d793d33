package io.github.rdpmedic.fix.kill;

import io.github.rdpmedic.fix.Evidence;
import io.github.rdpmedic.fix.FixEngine;
import io.github.rdpmedic.fix.FixPlan;
import io.github.rdpmedic.fix.SampleFix;
import io.github.rdpmedic.fix.journal.Journal;
import io.github.rdpmedic.fix.journal.Verdict;
import io.github.rdpmedic.model.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/** Applies or takes back a fix, and dies before the step that it is told. */
final class KilledProcess {

    private KilledProcess() {}

    /** @param arguments {@code apply} or {@code undo}, the directory of the test, the step */
    public static void main(String[] arguments) throws IOException {
        Path directory = Path.of(arguments[1]);
        PcOnDisk pc = new PcOnDisk(directory.resolve("pc"));
        FixEngine engine = engine(directory, pc);
        KillSwitch.arm(Integer.parseInt(arguments[2]));
        boolean done = arguments[0].equals("apply") ? apply(engine, pc) : undo(engine);
        System.exit(done ? 0 : 1);
    }

    static FixEngine engine(Path directory, PcOnDisk pc) {
        return new FixEngine(
                new Journal(directory.resolve("journal")),
                pc.ports(),
                target -> {
                    throw new AssertionError("no target was named");
                },
                Clock.systemUTC());
    }

    static boolean apply(FixEngine engine, PcOnDisk pc) throws IOException {
        SampleFix fix = new SampleFix();
        FixPlan plan = FixPlan.of(fix, Message.verbatim("Changes it."), Message.verbatim("Changed."), pc.changes());
        return engine.apply(fix, plan, Evidence.NONE, step -> {}).verdict() == Verdict.APPLIED;
    }

    static boolean undo(FixEngine engine) throws IOException {
        return engine.digest().undoable().map(entry -> engine.undo(entry.id())).isPresent();
    }
}
