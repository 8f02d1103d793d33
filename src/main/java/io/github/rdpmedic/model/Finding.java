package io.github.rdpmedic.model;

/**
 * One thing that was noticed.
 *
 * @param detail one sentence with the measurement behind it
 */
public record Finding(FindingId id, Severity severity, Message detail) {}
