package io.github.rdpmedic.fix;

import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Target;

/** Looks at a target now, with a full check. Blocks for a check's time. */
@FunctionalInterface
public interface TargetCheck {

    CheckResult check(Target target);
}
