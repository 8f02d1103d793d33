package io.github.rdpmedic.platform;

/** What the fixes of the network ask the operating system. */
public record LocalNetwork(Interfaces interfaces, NeighbourTable neighbours, NameAnswers names) {}
