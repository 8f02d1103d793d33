package io.github.rdpmedic.model;

/**
 * A saved Remote Desktop host.
 *
 * @param name what the person calls it; unique among the saved targets, without regard to case
 * @param endpoint where it listens
 */
public record Target(String name, Endpoint endpoint) {

    private static final int MAX_NAME = 100;

    public Target {
        if (name.isBlank() || name.length() > MAX_NAME || !name.equals(name.strip())) {
            throw new IllegalArgumentException("a target needs a name of 1 to " + MAX_NAME + " characters");
        }
        if (name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("the name \"" + Printable.of(name) + "\" has control characters");
        }
    }

    /** A target that was asked for by address only. */
    public static Target unnamed(Endpoint endpoint) {
        return new Target(endpoint.port() == Endpoint.DEFAULT_PORT ? endpoint.host() : endpoint.toString(), endpoint);
    }
}
