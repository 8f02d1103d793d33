package io.github.rdpmedic.report;

import java.util.List;

/** Measurements that belong together. */
public record FactGroup(String title, List<Fact> facts) {
    public FactGroup {
        facts = List.copyOf(facts);
    }
}
