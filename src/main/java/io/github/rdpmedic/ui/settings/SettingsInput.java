package io.github.rdpmedic.ui.settings;

import io.github.rdpmedic.model.Settings;
import io.github.rdpmedic.model.Settings.Appearance;
import java.util.EnumMap;
import java.util.Map;

/** What the fields of the settings dialog say, right or wrong. */
record SettingsInput(Map<SettingField, Amount> amounts, boolean notices, NoticeInput notice, Appearance appearance) {

    SettingsInput {
        amounts = Map.copyOf(amounts);
    }

    static SettingsInput of(Settings settings) {
        Map<SettingField, Amount> amounts = new EnumMap<>(SettingField.class);
        for (SettingField field : SettingField.values()) {
            amounts.put(field, field.of(settings));
        }
        return new SettingsInput(
                amounts, settings.notices().enabled(), NoticeInput.of(settings.notices()), settings.appearance());
    }
}
