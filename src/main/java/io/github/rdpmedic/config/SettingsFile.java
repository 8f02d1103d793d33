package io.github.rdpmedic.config;

import io.github.rdpmedic.model.Settings;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** {@code settings.properties} under the machine-wide policy. */
final class SettingsFile implements SavedSettings {

    private final ConfigFile<Map<String, Object>> file;
    private final Optional<ConfigFile<Map<String, Object>>> policy;
    private final Supplier<Optional<ConfigProblem>> problemOfOthers;
    private final Runnable changed;

    SettingsFile(
            ConfigFile<Map<String, Object>> file,
            Optional<ConfigFile<Map<String, Object>>> policy,
            Supplier<Optional<ConfigProblem>> problemOfOthers,
            Runnable changed) {
        this.file = file;
        this.problemOfOthers = problemOfOthers;
        this.policy = policy;
        this.changed = changed;
    }

    @Override
    public Settings current() {
        Map<String, Object> values = new HashMap<>(file.loaded().content());
        values.putAll(managedValues());
        return SettingsFormat.settings(values);
    }

    Set<String> managed() {
        return managedValues().keySet();
    }

    private Map<String, Object> managedValues() {
        return policy.map(managed -> managed.loaded().content()).orElse(Map.of());
    }

    @Override
    public Optional<ConfigProblem> problem() {
        return file.loaded()
                .problem()
                .or(() -> policy.flatMap(managed -> managed.loaded().problem()))
                .or(problemOfOthers);
    }

    @Override
    public void save(Settings settings) throws ConfigException {
        Map<String, Object> managed = managedValues();
        file.change((text, values) -> {
            boolean differs = false;
            for (SettingKey<?> key : SettingKey.ALL) {
                if (!managed.containsKey(key.name()) && !key.in(values).equals(key.of(settings))) {
                    startFile(text, managed);
                    text.put(key.name(), key.text(settings));
                    differs = true;
                }
            }
            return differs;
        });
        changed.run();
    }

    void writeTemplate() throws ConfigException {
        Map<String, Object> managed = managedValues();
        file.change((text, values) -> startFile(text, managed));
    }

    /** Explains the keys in a file that says nothing yet. */
    private static boolean startFile(PropertiesText text, Map<String, Object> managed) {
        boolean blank = text.keys().isEmpty() && !text.hasHeader();
        if (blank) {
            SettingsFormat.writeTemplate(text, managed);
        }
        return blank;
    }
}
