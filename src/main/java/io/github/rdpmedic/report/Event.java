package io.github.rdpmedic.report;

import io.github.rdpmedic.model.Message;
import java.time.Instant;

/** Something that happened: a change of state, an error of a client, a fix. */
public record Event(Instant at, Message text) {}
