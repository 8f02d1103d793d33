package io.github.rdpmedic.fix;

import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Target;
import java.util.Optional;

/**
 * What is known when a fix is judged. What the operating system says a fix reads through its own ports.
 *
 * @param target the host that the fix shall help with; empty when it is about this PC alone
 * @param lastCheck of that target; empty when it was not checked
 */
public record Evidence(Optional<Target> target, Optional<CheckResult> lastCheck) {

    public static final Evidence NONE = new Evidence(Optional.empty(), Optional.empty());

    public static Evidence about(Target target) {
        return new Evidence(Optional.of(target), Optional.empty());
    }

    public static Evidence of(CheckResult lastCheck) {
        return new Evidence(Optional.of(lastCheck.target()), Optional.of(lastCheck));
    }
}
