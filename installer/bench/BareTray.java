import com.formdev.flatlaf.FlatLightLaf;
import java.awt.EventQueue;
import java.awt.Graphics2D;
import java.awt.PopupMenu;
import java.awt.SystemTray;
import java.awt.TrayIcon;
import java.awt.image.BufferedImage;

/** The floor of every figure: a tray icon under FlatLaf that does nothing at all. */
public final class BareTray {

    private BareTray() {}

    public static void main(String[] arguments) throws Exception {
        EventQueue.invokeAndWait(() -> {
            FlatLightLaf.setup();
            BufferedImage image = new BufferedImage(24, 24, BufferedImage.TYPE_INT_ARGB);
            Graphics2D graphics = image.createGraphics();
            graphics.fillOval(2, 2, 20, 20);
            graphics.dispose();
            try {
                SystemTray.getSystemTray().add(new TrayIcon(image, "bare", new PopupMenu()));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        Thread.sleep(Long.MAX_VALUE);
    }
}
