package io.github.rdpmedic.config;

import io.github.rdpmedic.model.Message;
import java.nio.file.Path;

/**
 * Why a file was not taken over. The last good content stays in force.
 *
 * @param line 1-based, 0 when the whole file is meant
 * @param text one sentence with the place and the remedy
 */
public record ConfigProblem(Path file, int line, Message text) {}
