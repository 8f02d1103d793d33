package io.github.rdpmedic.watch.history;

import io.github.rdpmedic.model.Route;
import io.github.rdpmedic.model.Target;

/**
 * What tells the history of one target from another's: where it is and how one gets there. What it is called may
 * change.
 */
public record TargetKey(String text) {

    public static TargetKey of(Target target) {
        String way = target.route() instanceof Route.Gateway gateway
                ? " via " + gateway.endpoint().normalised()
                : target.route() instanceof Route.Brokered ? " brokered" : "";
        String farm = target.loadBalanceInfo().map(info -> " for " + info).orElse("");
        return new TargetKey(target.endpoint().normalised() + way + farm);
    }
}
