package io.github.rdpmedic.config.importing;

import io.github.rdpmedic.model.Message;

/**
 * What could not be taken over.
 *
 * @param place the file or registry key
 * @param text one sentence with the place and the remedy
 */
public record Remark(String place, Message text) {}
