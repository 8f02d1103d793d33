package io.github.rdpmedic.ui.desktop;

import io.github.rdpmedic.platform.RemoteDesktopClient;

/**
 * What ties the program to the desktop session of the person.
 *
 * @param client starts the Remote Desktop client of this PC
 */
public record SessionParts(RemoteDesktopClient client) {}
