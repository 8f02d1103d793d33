package io.github.rdpmedic.cli;

import io.github.rdpmedic.config.SavedTargets;
import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.rdpfile.RdpFile;
import io.github.rdpmedic.rdpfile.RdpTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Turns what was typed into targets: a saved name or an address. What states a port ({@code host:port},
 * {@code [v6]:port}) is an address and needs no look at the saved targets; anything else may be a saved
 * name, and is one before it is a host name.
 */
final class AskedTargets {

    private static final Pattern STATES_PORT = Pattern.compile("(\\[[^]]*]|[^:]+):[0-9]+");

    private final Supplier<SavedTargets> saved;

    /** @param saved asked only when needed, and then once */
    AskedTargets(Supplier<SavedTargets> saved) {
        this.saved = saved;
    }

    /** Whether the text reads as {@code host:port}, which a saved name must not. */
    static boolean statesPort(String text) {
        return STATES_PORT.matcher(text).matches();
    }

    /** The targets in the order asked; all that are saved when {@code asked} is empty. */
    List<Target> find(List<String> asked) {
        if (asked.isEmpty()) {
            return all(saved.get());
        }
        Optional<SavedTargets> names =
                asked.stream().allMatch(AskedTargets::statesPort) ? Optional.empty() : Optional.of(saved.get());
        return asked.stream()
                .map(text -> names.filter(any -> !statesPort(text))
                        .flatMap(targets -> targets.named(text.strip()))
                        .orElseGet(() -> address(text)))
                .toList();
    }

    /** All of {@code saved}, which must not be none. */
    static List<Target> all(SavedTargets saved) {
        List<Target> targets = saved.all();
        if (targets.isEmpty()) {
            throw new BadUsage("targets.none");
        }
        return targets;
    }

    private static Target address(String text) {
        try {
            if (text.toLowerCase(Locale.ROOT).endsWith(".rdp") && Files.isRegularFile(Path.of(text))) {
                return RdpTarget.of(RdpFile.parse(Files.readAllBytes(Path.of(text))), nameOf(Path.of(text)));
            }
            return Target.unnamed(Endpoint.parse(text));
        } catch (IllegalArgumentException wrong) {
            throw new BadUsage("targets.no-such", Printable.of(text), wrong.getMessage());
        } catch (IOException unreadable) {
            throw new BadUsage("targets.no-such", Printable.of(text), Printable.of(unreadable.toString()));
        }
    }

    private static String nameOf(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ".rdp".length()).strip();
    }
}
