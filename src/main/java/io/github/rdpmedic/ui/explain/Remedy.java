package io.github.rdpmedic.ui.explain;

import io.github.rdpmedic.fix.QuickFix;
import java.util.Optional;

/** One thing that can be done, in the reader's language. */
public sealed interface Remedy {

    String title();

    /** What it does, or why it cannot be done. */
    String explanation();

    /** @param whyNot present when the fix cannot help or cannot be applied now */
    record OnThisPc(QuickFix fix, String title, String touches, Optional<String> whyNot) implements Remedy {
        @Override
        public String explanation() {
            return whyNot.orElse(touches);
        }
    }

    /** The certificate that took the place of another is meant to be there. */
    record Trust(String title, String explanation) implements Remedy {}

    /**
     * For whoever has rights on the host.
     *
     * @param hostKnown whether there is a host to take it to
     */
    record OnHost(String id, String title, String explanation, boolean hostKnown) implements Remedy {}
}
