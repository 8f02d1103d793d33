package io.github.rdpmedic.ui.tray;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.awt.GraphicsEnvironment;
import java.awt.SystemTray;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A real host for tray icons on the present display. */
public final class Trayer implements AutoCloseable {

    private final Process process;

    private Trayer(Process process) {
        this.process = process;
    }

    /** Aborts the test where trayer is not installed, or where the desktop has a tray of its own. */
    public static Trayer start() {
        assumeFalse(SystemTray.isSupported(), "this display has a tray already, and tests must not click on it");
        Trayer trayer = new Trayer(launch());
        await("trayer takes the tray").atMost(Duration.ofSeconds(20)).until(SystemTray::isSupported);
        return trayer;
    }

    private static Process launch() {
        try {
            return new ProcessBuilder(
                            "trayer",
                            "--edge",
                            "bottom",
                            "--align",
                            "right",
                            "--widthtype",
                            "request",
                            "--height",
                            Integer.toString(height()),
                            "--SetDockType",
                            "true")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException notInstalled) {
            return abort("trayer is not installed");
        }
    }

    /** In pixels; the icons grow with {@code -Dsun.java2d.uiScale}. */
    private static int height() {
        double scale = GraphicsEnvironment.getLocalGraphicsEnvironment()
                .getDefaultScreenDevice()
                .getDefaultConfiguration()
                .getDefaultTransform()
                .getScaleY();
        return (int) Math.round(28 * scale);
    }

    /** Ends it as a crash would, and waits until the tray is gone. */
    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        await("the tray is gone").atMost(Duration.ofSeconds(10)).until(() -> !SystemTray.isSupported());
    }
}
