package io.github.rdpmedic.fix;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.platform.Availability;

/** One remedy on this PC. Small, stateless, thread-safe. */
public interface QuickFix {

    /** Stable, kebab-case: {@code flush-dns}. */
    String id();

    /** What the menu says. */
    Message title();

    /** What it changes, in one sentence. */
    Message touches();

    boolean needsElevation();

    boolean reversible();

    /** Whether it can be applied now, or why not. May ask the operating system, so it is called off the EDT. */
    Availability applicability();

    /** What would change, exactly: files, keys, values or commands, before and after. Changes nothing. */
    FixPreview preview();

    /** Changes what the preview said and reads it back. */
    FixResult apply();
}
