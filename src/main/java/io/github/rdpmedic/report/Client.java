package io.github.rdpmedic.report;

import java.util.List;
import java.util.Optional;

/**
 * The PC that was looked from.
 *
 * @param program this program and its version
 * @param system the operating system and its version
 * @param mstsc version of the Remote Desktop client; empty where there is none, or nobody can say
 * @param policies keys of the settings that an administrator has set
 */
public record Client(String program, String system, Optional<String> mstsc, List<String> policies) {
    public Client {
        policies = List.copyOf(policies);
    }
}
