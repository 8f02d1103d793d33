package io.github.rdpmedic.config;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.Settings;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The values that a file sets, by key; the rest is left to another file or to the defaults. */
final class SettingsFormat implements Format<Map<String, Object>> {

    @Override
    public Map<String, Object> none() {
        return Map.of();
    }

    @Override
    public boolean knows(String key) {
        return FleetFormat.isKey(key)
                || SettingKey.ALL.stream().anyMatch(known -> known.name().equals(key));
    }

    @Override
    public Map<String, Object> read(PropertiesText file) throws Fault {
        Map<String, Object> values = new HashMap<>();
        for (String name : file.keys()) {
            Optional<SettingKey<?>> key = SettingKey.ALL.stream()
                    .filter(known -> known.name().equals(name))
                    .findFirst();
            if (key.isPresent()) {
                values.put(name, value(key.get(), file));
            }
        }
        return Map.copyOf(values);
    }

    private static Object value(SettingKey<?> key, PropertiesText file) throws Fault {
        String text = file.value(key.name()).orElse("");
        Optional<?> value = key.reader().apply(text);
        if (value.isEmpty()) {
            throw Fault.at(file.line(key.name()), "fault.setting", key.name(), key.allowed(), Printable.of(text));
        }
        return value.get();
    }

    static Settings settings(Map<String, Object> values) {
        return new Settings(
                new Settings.Cadence(
                        SettingKey.REACHABILITY_INTERVAL.in(values),
                        SettingKey.PORT_INTERVAL.in(values),
                        SettingKey.CERTIFICATE_INTERVAL.in(values),
                        SettingKey.TIMEOUT.in(values),
                        SettingKey.CONCURRENCY.in(values)),
                new Settings.Thresholds(SettingKey.FAILURES_TO_DOWN.in(values), SettingKey.SUCCESSES_TO_UP.in(values)),
                new Settings.Notices(
                        SettingKey.NOTICE_ENABLED.in(values),
                        SettingKey.NOTICE_AFTER.in(values),
                        SettingKey.NOTICE_QUIET.in(values),
                        SettingKey.NOTICE_REMINDER.in(values),
                        SettingKey.NOTICE_CERTIFICATE_DAYS.in(values)),
                SettingKey.APPEARANCE.in(values));
    }

    /** Fills an empty file with every key that is not managed, its default, and what it is for. */
    static void writeTemplate(PropertiesText file, Map<String, Object> managed) {
        file.header(Message.of(SettingsFormat.class, "header.settings").toString());
        for (SettingKey<?> key : SettingKey.ALL) {
            if (!managed.containsKey(key.name())) {
                file.put(key.name(), key.text(Settings.DEFAULTS));
                file.startParagraph(key.name());
                file.comment(
                        key.name(),
                        Message.of(SettingsFormat.class, "template.comment", key.about(), key.allowed())
                                .toString());
            }
        }
    }
}
