package io.github.rdpmedic.ui.targets;

import io.github.rdpmedic.model.OptionText;
import io.github.rdpmedic.model.Route;
import io.github.rdpmedic.model.SavedTarget;
import io.github.rdpmedic.model.Target;
import java.util.LinkedHashMap;
import java.util.Map;

/** What stands in the fields of the edit dialog, by the name of the field. */
record TargetInput(Map<String, String> texts) {

    static final String NAME = "name";
    static final String ADDRESS = "address";
    static final String GATEWAY = "gateway";

    TargetInput {
        texts = Map.copyOf(texts);
    }

    static TargetInput of(SavedTarget saved) {
        Target target = saved.target();
        Map<String, String> texts = new LinkedHashMap<>(OptionText.write(saved.options()));
        texts.put(NAME, target.name());
        texts.put(ADDRESS, target.endpoint().toString());
        if (target.route() instanceof Route.Gateway gateway) {
            texts.put(GATEWAY, gateway.endpoint().toString());
        }
        return new TargetInput(texts);
    }

    String text(String field) {
        return texts.getOrDefault(field, "");
    }
}
