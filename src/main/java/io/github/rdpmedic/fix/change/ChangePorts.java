package io.github.rdpmedic.fix.change;

import io.github.rdpmedic.platform.InterfaceMtu;
import io.github.rdpmedic.platform.Registry;

/** What changes act through. Files are reached directly. */
public record ChangePorts(Registry registry, InterfaceMtu mtu, SystemActions actions) {}
