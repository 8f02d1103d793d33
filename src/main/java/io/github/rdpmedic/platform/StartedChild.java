package io.github.rdpmedic.platform;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/** A child process of an {@link Elevation}; what it prints is of no interest, and it reads nothing. */
public final class StartedChild implements Elevation.Child {

    private final Process process;
    private final IntPredicate refusal;

    private StartedChild(Process process, IntPredicate refusal) {
        this.process = process;
        this.refusal = refusal;
    }

    /**
     * @param environment the whole environment of the child
     * @param refusal which exit codes say that the rights were not given
     */
    public static StartedChild start(List<String> command, Map<String, String> environment, IntPredicate refusal)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        return new StartedChild(process, refusal);
    }

    @Override
    public Optional<Elevation.Ending> ending() {
        if (process.isAlive()) {
            return Optional.empty();
        }
        return Optional.of(refusal.test(process.exitValue()) ? Elevation.Ending.REFUSED : Elevation.Ending.ENDED);
    }
}
