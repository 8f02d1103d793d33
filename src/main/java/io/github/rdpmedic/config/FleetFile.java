package io.github.rdpmedic.config;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The fleet's keys in {@code settings.properties}, under the policy. */
final class FleetFile {

    private final ConfigFile<Map<String, String>> file;
    private final Optional<ConfigFile<Map<String, String>>> policy;

    FleetFile(ConfigFile<Map<String, String>> file, Optional<ConfigFile<Map<String, String>>> policy) {
        this.file = file;
        this.policy = policy;
    }

    FleetSettings current() {
        Map<String, String> values = new HashMap<>(file.loaded().content());
        policy.ifPresent(managed -> values.putAll(managed.loaded().content()));
        return FleetFormat.settings(values);
    }

    Optional<ConfigProblem> problem() {
        return file.loaded()
                .problem()
                .or(() -> policy.flatMap(managed -> managed.loaded().problem()));
    }
}
