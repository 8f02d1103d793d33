package io.github.rdpmedic.ui.desktop;

import io.github.rdpmedic.platform.Autostart;
import io.github.rdpmedic.platform.Places;
import io.github.rdpmedic.platform.RemoteDesktopClient;
import io.github.rdpmedic.platform.SystemEvents;
import java.util.function.Consumer;

/**
 * What ties the program to the desktop session of the person.
 *
 * @param places where the files of the program are
 * @param client starts the Remote Desktop client of this PC
 * @param autostart whether the program starts at sign-in
 * @param events what the operating system announces; listening is started off the EDT
 * @param secondStart takes what is to be done when the program is started once more; done on any thread
 */
public record SessionParts(
        Places places,
        RemoteDesktopClient client,
        Autostart autostart,
        SystemEvents events,
        Consumer<Runnable> secondStart) {}
