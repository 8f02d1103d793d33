package io.github.rdpmedic.ui;

import java.awt.AWTError;
import java.awt.Frame;
import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import java.awt.Toolkit;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The present display with a window manager on it. Without one the first clicks on a fresh window get lost now
 * and then, so openbox is started when nothing manages the windows yet, and ended with the last test.
 *
 * @param missing why no test can run here, empty when all is there
 */
record GuiDisplay(String missing, Optional<Process> windowManager) implements AutoCloseable {

    static GuiDisplay open() {
        if (noScreen()) {
            return new GuiDisplay("no display: run below xvfb-run", Optional.empty());
        }
        Optional<Process> openbox = startOpenbox();
        if (!Toolkit.getDefaultToolkit().isFrameStateSupported(Frame.MAXIMIZED_BOTH)) {
            return new GuiDisplay("no window manager on this display, and openbox is not installed", openbox);
        }
        return new GuiDisplay("", openbox);
    }

    private static boolean noScreen() {
        try {
            GraphicsEnvironment.getLocalGraphicsEnvironment().getDefaultScreenDevice();
            return GraphicsEnvironment.isHeadless();
        } catch (HeadlessException | AWTError unreachableDisplay) {
            return true;
        }
    }

    /** Openbox leaves at once where another window manager runs already. */
    private static Optional<Process> startOpenbox() {
        try {
            Process openbox = new ProcessBuilder("openbox")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return openbox.waitFor(1, TimeUnit.SECONDS) ? Optional.empty() : Optional.of(openbox);
        } catch (IOException notInstalled) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        windowManager.ifPresent(Process::destroy);
    }
}
