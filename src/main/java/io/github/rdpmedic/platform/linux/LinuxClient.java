package io.github.rdpmedic.platform.linux;

import io.github.rdpmedic.model.Target;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The clients of a Linux desktop, best first, and what each wants on its command line. */
enum LinuxClient {
    REMMINA("remmina", false),
    SDL_FREERDP_3("sdl-freerdp3", false),
    SDL_FREERDP("sdl-freerdp", false),
    XFREERDP_3("xfreerdp3", true),
    XFREERDP("xfreerdp", true);

    private final String program;
    private final boolean needsTerminal;

    LinuxClient(String program, boolean needsTerminal) {
        this.program = program;
        this.needsTerminal = needsTerminal;
    }

    static Stream<LinuxClient> inTerminal() {
        return Stream.of(values()).filter(LinuxClient::needsTerminal);
    }

    String program() {
        return program;
    }

    boolean needsTerminal() {
        return needsTerminal;
    }

    /**
     * One argument is one word, and none can be read as an option: the address stands behind {@code /v:} or a scheme,
     * and a file is named by its absolute path.
     *
     * @param file when the address alone does not lead there
     */
    List<String> arguments(Target target, Optional<Path> file) {
        Optional<String> path = file.map(found -> found.toAbsolutePath().toString());
        if (this == REMMINA) {
            return List.of("-c", path.orElseGet(() -> "rdp://" + forUri(target)));
        }
        return List.of(path.orElseGet(() -> "/v:" + target.endpoint()));
    }

    /** The zone of a link-local address follows {@code %}, which is an escape in a URI, RFC 6874. */
    private static String forUri(Target target) {
        return target.endpoint().toString().replace("%", "%25");
    }
}
