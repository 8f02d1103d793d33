package io.github.rdpmedic.config;

/** A change could not be saved; what was on disk before is still there. */
public final class ConfigException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient ConfigProblem problem;

    public ConfigException(ConfigProblem problem, Throwable cause) {
        super(problem.text().toString(), cause);
        this.problem = problem;
    }

    public ConfigProblem problem() {
        return problem;
    }
}
