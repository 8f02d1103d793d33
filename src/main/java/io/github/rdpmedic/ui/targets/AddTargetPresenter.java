package io.github.rdpmedic.ui.targets;

import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.ui.parts.Words;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Judges what was typed into the add-a-host dialog. Pure. */
final class AddTargetPresenter {

    private final Words words;

    AddTargetPresenter(Locale locale) {
        this.words = new Words(AddTargetPresenter.class, locale);
    }

    /** @param takenNames the names of the saved targets; case does not count */
    AddTargetState judge(String name, String address, Collection<String> takenNames) {
        if (address.isBlank()) {
            return new AddTargetState(Optional.empty(), Optional.empty(), "", Optional.empty());
        }
        Optional<Endpoint> endpoint = parse(address);
        if (endpoint.isEmpty()) {
            return new AddTargetState(
                    Optional.empty(), Optional.of(words.get("problem.address")), "", Optional.empty());
        }
        String suggestion = Target.unnamed(endpoint.get()).name();
        String chosen = name.isBlank() ? suggestion : name.strip();
        if (takenNames.stream().anyMatch(chosen::equalsIgnoreCase)) {
            return nameProblem("problem.name-taken", chosen, suggestion);
        }
        Optional<Target> target = target(chosen, endpoint.get());
        return target.isPresent()
                ? new AddTargetState(Optional.empty(), Optional.empty(), suggestion, target)
                : nameProblem("problem.name", chosen, suggestion);
    }

    private AddTargetState nameProblem(String key, String name, String suggestion) {
        return new AddTargetState(Optional.of(words.get(key, name)), Optional.empty(), suggestion, Optional.empty());
    }

    /** "Up: answers RDP" for the line below the fields. */
    String verdict(CheckResult result) {
        return words.get(
                "verdict",
                words.get("state." + result.state().id()),
                result.diagnosis().summary());
    }

    private static Optional<Endpoint> parse(String address) {
        try {
            return Optional.of(Endpoint.parse(address));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    private static Optional<Target> target(String name, Endpoint endpoint) {
        try {
            return Optional.of(new Target(name, endpoint));
        } catch (IllegalArgumentException notAName) {
            return Optional.empty();
        }
    }
}
