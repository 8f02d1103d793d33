package io.github.rdpmedic.ui.targets;

import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.OptionText;
import io.github.rdpmedic.model.Route;
import io.github.rdpmedic.model.SavedTarget;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.model.TargetOptions;
import io.github.rdpmedic.ui.parts.Words;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Judges what was typed into the edit dialog. Pure. */
final class EditTargetPresenter {

    /** In the order in which they are seen. */
    static final List<String> FIELDS = List.of(
            TargetInput.NAME,
            TargetInput.ADDRESS,
            TargetInput.GATEWAY,
            OptionText.GROUP,
            OptionText.NOTE,
            OptionText.MAC,
            OptionText.EVERY,
            OptionText.CERTIFICATE_EVERY,
            OptionText.NOTICES);

    private final Words words;

    EditTargetPresenter(Locale locale) {
        this.words = new Words(EditTargetPresenter.class, locale);
    }

    /**
     * @param before what the fields do not show is taken from it
     * @param takenNames of the other targets; case does not count
     */
    EditTargetState judge(TargetInput input, SavedTarget before, Collection<String> takenNames) {
        Map<String, String> problems = new LinkedHashMap<>();
        Optional<Target> target = target(input, before.target(), problems);
        String name = input.text(TargetInput.NAME).strip();
        if (takenNames.stream().anyMatch(name::equalsIgnoreCase)) {
            problems.put(TargetInput.NAME, words.get("problem.name-taken", name));
        }
        Map<String, String> said = new LinkedHashMap<>(OptionText.write(before.options()));
        FIELDS.forEach(field -> said.put(field, input.text(field)));
        OptionText.FIELDS.stream().filter(FIELDS::contains).forEach(field -> {
            if (refused(() -> OptionText.read(other -> other.equals(field) ? said.get(field) : ""))) {
                problems.put(field, words.get("problem." + field));
            }
        });
        if (!problems.isEmpty() || target.isEmpty()) {
            return new EditTargetState(problems, Optional.empty());
        }
        TargetOptions options = OptionText.read(field -> said.getOrDefault(field, ""));
        return new EditTargetState(problems, Optional.of(new SavedTarget(target.get(), options)));
    }

    private Optional<Target> target(TargetInput input, Target before, Map<String, String> problems) {
        Optional<Endpoint> endpoint = attempt(() -> Endpoint.parse(input.text(TargetInput.ADDRESS)));
        if (endpoint.isEmpty()) {
            problems.put(TargetInput.ADDRESS, words.get("problem.address"));
        }
        Optional<Route> route =
                attempt(() -> route(input.text(TargetInput.GATEWAY).strip(), before.route()));
        if (route.isEmpty()) {
            problems.put(TargetInput.GATEWAY, words.get("problem.gateway"));
        }
        if (endpoint.isEmpty() || route.isEmpty()) {
            return Optional.empty();
        }
        Optional<Target> target = attempt(() -> new Target(
                input.text(TargetInput.NAME).strip(), endpoint.get(), before.loadBalanceInfo(), route.get()));
        if (target.isEmpty()) {
            problems.put(TargetInput.NAME, words.get("problem.name"));
        }
        return target;
    }

    /** A broker that stands in no field stays; when a gateway is used stays as well. */
    private static Route route(String gateway, Route before) {
        if (gateway.isEmpty()) {
            return before instanceof Route.Gateway ? Route.DIRECT : before;
        }
        boolean always = !(before instanceof Route.Gateway known) || known.always();
        return new Route.Gateway(Endpoint.parse(gateway, Route.Gateway.DEFAULT_PORT), always);
    }

    private static <T> Optional<T> attempt(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    private static boolean refused(Supplier<?> reading) {
        return attempt(reading).isEmpty();
    }
}
