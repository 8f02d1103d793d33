package io.github.rdpmedic.cli;

import io.github.rdpmedic.fix.FixEngine;
import io.github.rdpmedic.fix.UndoResult;
import java.util.List;

/** What was lent returns at the next start of the program at the latest, and every command about fixes is a start. */
record Overdue(FixEngine engine, Terminal terminal) {

    void takeBack() {
        tell(engine.undoDue());
    }

    /** Leaves what needs rights to a command that may ask for them: whoever only reads is not disturbed. */
    void takeBackWithoutAsking() {
        tell(engine.undoDueWithoutAsking());
    }

    /** On standard error, for nobody asked for it. */
    private void tell(List<UndoResult> returned) {
        returned.forEach(new FixText(terminal.err())::undone);
    }
}
