package io.github.rdpmedic.config.importing;

import io.github.rdpmedic.model.OptionText;
import io.github.rdpmedic.model.Route;
import io.github.rdpmedic.model.SavedTarget;
import io.github.rdpmedic.model.Target;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is saved of a target, and what the program that it came from says now.
 *
 * @param field {@code address}, {@code gateway}, {@code gatewayusagemethod}, {@code loadbalanceinfo}, or an option
 *     as {@code targets.properties} calls it
 * @param before empty when nothing is saved
 * @param after empty when nothing is said
 */
public record Difference(String field, String before, String after) {

    static List<Difference> between(SavedTarget saved, SavedTarget said) {
        Map<String, String> before = fields(saved);
        Map<String, String> after = fields(said);
        Set<String> all = new LinkedHashSet<>(before.keySet());
        all.addAll(after.keySet());
        return all.stream()
                .map(field -> new Difference(field, before.getOrDefault(field, ""), after.getOrDefault(field, "")))
                .filter(difference -> !difference.before.equals(difference.after))
                .toList();
    }

    private static Map<String, String> fields(SavedTarget saved) {
        Target target = saved.target();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("address", target.endpoint().normalised().toString());
        if (target.route() instanceof Route.Gateway gateway) {
            fields.put("gateway", gateway.endpoint().normalised().toString());
            fields.put("gatewayusagemethod", gateway.always() ? "1" : "2");
        } else if (target.route() instanceof Route.Brokered) {
            fields.put("gateway", "arm");
        }
        target.loadBalanceInfo().ifPresent(info -> fields.put("loadbalanceinfo", info));
        OptionText.write(saved.options()).forEach((field, text) -> {
            if (!field.startsWith("imported.")) {
                fields.put(field, text);
            }
        });
        return fields;
    }
}
