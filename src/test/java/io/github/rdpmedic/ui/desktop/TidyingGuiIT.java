package io.github.rdpmedic.ui.desktop;

import static org.awaitility.Awaitility.await;

import io.github.rdpmedic.ui.GuiTestExtension;
import io.github.rdpmedic.ui.tray.Trayer;
import java.awt.EventQueue;
import java.awt.SystemTray;
import java.awt.TrayIcon;
import java.awt.image.BufferedImage;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import javax.swing.JFrame;
import org.assertj.swing.core.Robot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** With a real tray icon, which on X11 is a window of AWT too. */
@ExtendWith(GuiTestExtension.class)
class TidyingGuiIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private TrayIcon icon;
    private Trayer trayer;
    private Tidying tidying;

    @BeforeEach
    void putTheIconUp() throws Exception {
        trayer = Trayer.start();
        icon = new TrayIcon(new BufferedImage(16, 16, BufferedImage.TYPE_INT_ARGB));
        SystemTray.getSystemTray().add(icon);
        tidying = Tidying.start(Duration.ZERO, Duration.ZERO);
    }

    @AfterEach
    void takeItDown() {
        if (tidying != null) {
            tidying.close();
            SystemTray.getSystemTray().remove(icon);
            trayer.close();
        }
    }

    @Test
    void whatAClosedWindowHeldIsGivenBackWhileTheIconStays(Robot robot) throws Exception {
        AtomicReference<JFrame> window = new AtomicReference<>();
        EventQueue.invokeAndWait(() -> {
            window.set(new JFrame("soon gone"));
            window.get().setVisible(true);
        });
        robot.waitForIdle();
        long before = collections();

        EventQueue.invokeAndWait(() -> window.getAndSet(null).dispose());

        await().atMost(PATIENCE).until(() -> collections() > before);
    }

    /** Of all memory; those of young objects come by themselves. */
    private static long collections() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .filter(collector -> collector.getName().contains("Old")
                        || collector.getName().contains("MarkSweep"))
                .mapToLong(GarbageCollectorMXBean::getCollectionCount)
                .sum();
    }
}
