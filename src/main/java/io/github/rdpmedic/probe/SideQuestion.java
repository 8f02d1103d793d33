package io.github.rdpmedic.probe;

import io.github.rdpmedic.rdp.ConnectionConfirm;

/**
 * What a full check asks beside the main connection, on connections of their own that are closed at once. It
 * starts when the host has answered the first request and is collected at the end, so it costs no time.
 */
interface SideQuestion {

    /** Asks what the first answer left open, which may be nothing, and puts the facts into the climb later. */
    void start(Climb climb, ConnectionConfirm firstAnswer);
}
