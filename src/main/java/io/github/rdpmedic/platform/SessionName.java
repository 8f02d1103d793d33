package io.github.rdpmedic.platform;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells the desktop sessions of one person apart, in words that can stand in a file name. */
public final class SessionName {

    private SessionName() {}

    /** @param environment reads {@code DISPLAY} and {@code WAYLAND_DISPLAY}, on Windows {@code SESSIONNAME} */
    public static String of(OperatingSystem system, Map<String, String> environment) {
        Stream<String> variables = switch (system) {
            case WINDOWS -> Stream.of("SESSIONNAME");
            case MAC -> Stream.of();
            case LINUX, OTHER -> Stream.of("DISPLAY", "WAYLAND_DISPLAY");
        };
        return variables
                .flatMap(name -> Optional.ofNullable(environment.get(name)).stream())
                .map(value -> value.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("desktop");
    }
}
