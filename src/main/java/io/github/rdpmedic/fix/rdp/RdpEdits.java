package io.github.rdpmedic.fix.rdp;

import io.github.rdpmedic.fix.FixOption;
import io.github.rdpmedic.fix.FixOptions;
import io.github.rdpmedic.fix.FixRefusedException;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.rdpfile.RdpAdvice;
import io.github.rdpmedic.rdpfile.RdpFile;
import io.github.rdpmedic.rdpfile.RdpProperty;
import io.github.rdpmedic.rdpfile.RdpSetting;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a person wants changed in an {@code .rdp} file. Pure.
 *
 * @param byName the setting wanted, empty to take it out; names are canonical and in the order asked
 */
public record RdpEdits(Map<String, Optional<RdpSetting>> byName) {

    public RdpEdits {
        byName = new LinkedHashMap<>(byName);
    }

    /** @throws FixRefusedException when one is no setting, has an impossible value, or asks for what is secret */
    static RdpEdits of(FixOptions options) throws FixRefusedException {
        Map<String, Optional<RdpSetting>> edits = new LinkedHashMap<>();
        for (String text : options.all(FixOption.SET)) {
            RdpSetting setting = setting(text);
            edits.put(canonical(setting.name()), Optional.of(setting));
        }
        for (String name : options.all(FixOption.UNSET)) {
            if (edits.putIfAbsent(canonical(name), Optional.empty()) != null) {
                throw bad("edit.set-and-unset", Printable.of(name));
            }
        }
        for (String name : edits.keySet()) {
            if (RdpAdvice.isSecret(name)) {
                throw bad("edit.secret", name);
            }
        }
        return new RdpEdits(edits);
    }

    private static RdpSetting setting(String text) throws FixRefusedException {
        RdpSetting setting;
        try {
            setting = RdpSetting.parse(text);
        } catch (IllegalArgumentException wrong) {
            throw bad("edit.no-setting", Printable.of(text));
        }
        Optional<RdpProperty> known = RdpProperty.find(setting.name());
        if (known.isPresent() && !known.get().admits(setting)) {
            throw bad("edit.value", known.get().key(), expected(known.get()), Printable.of(text));
        }
        return setting;
    }

    private static String expected(RdpProperty property) {
        String values = property.choices().isEmpty() ? "…" : String.join("|", property.choices());
        return property.key() + ":" + property.type() + ":" + values;
    }

    public boolean isEmpty() {
        return byName.isEmpty();
    }

    /** @throws IllegalArgumentException when the encoding of the file cannot hold a value */
    public RdpFile appliedTo(RdpFile file) {
        RdpFile edited = file;
        for (Map.Entry<String, Optional<RdpSetting>> edit : byName.entrySet()) {
            edited = applied(edited, edit.getKey(), edit.getValue());
        }
        return edited;
    }

    static RdpFile applied(RdpFile file, String name, Optional<RdpSetting> wanted) {
        return wanted.map(file::with).orElseGet(() -> file.without(name));
    }

    private static String canonical(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static FixRefusedException bad(String key, Object... arguments) {
        return FixRefusedException.badOption(Message.of(RdpEdits.class, key, arguments));
    }
}
