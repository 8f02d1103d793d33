package io.github.rdpmedic.config;

import io.github.rdpmedic.model.OptionText;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.TargetOptions;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lines of a block that say what a person says of the target. */
record OptionLines(TargetBlock block) {

    /** @param keys all of the block; most blocks have few of the fields */
    TargetOptions read(List<String> keys, PropertiesText file) throws Fault {
        Map<String, String> said = new HashMap<>();
        for (String field : OptionText.FIELDS) {
            String key = block.key(field);
            if (keys.contains(key)) {
                said.put(field, file.value(key).orElse(""));
            }
        }
        try {
            return OptionText.read(field -> said.getOrDefault(field, ""));
        } catch (OptionText.RefusedException refused) {
            String key = block.key(refused.field());
            throw Fault.at(
                    file.line(key),
                    "fault.option." + refused.field(),
                    Printable.of(file.value(key).orElse("")),
                    Printable.of(key));
        }
    }

    Map<String, String> lines(TargetOptions options) {
        Map<String, String> lines = new LinkedHashMap<>();
        OptionText.write(options).forEach((field, text) -> lines.put(block.key(field), text));
        return lines;
    }
}
