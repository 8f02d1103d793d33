package io.github.rdpmedic.ui.settings;

import io.github.rdpmedic.platform.Autostart;

/** A switch that remembers how it stands and how often it was turned. */
final class AutostartInMemory implements Autostart {

    volatile Standing standing = Standing.OFF;
    volatile boolean on;
    volatile int asked;

    @Override
    public Standing standing() {
        return standing;
    }

    @Override
    public void set(boolean wanted) {
        asked = asked + 1;
        on = wanted;
    }
}
