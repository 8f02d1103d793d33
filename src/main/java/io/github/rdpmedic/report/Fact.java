package io.github.rdpmedic.report;

/** @param measured false when {@code value} only says that it was not */
public record Fact(String label, String value, boolean measured) {}
