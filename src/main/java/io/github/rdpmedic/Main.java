package io.github.rdpmedic;

import io.github.rdpmedic.cli.CommandLineInterface;
import io.github.rdpmedic.cli.Terminal;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.probe.JvmDnsCache;

/** The front door. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        JvmDnsCache.off();
        nameTheDesktopProgram();
        Thread.setDefaultUncaughtExceptionHandler(Main::logInOneLine);
        Terminal terminal = Terminal.ofThisProcess();
        System.exit(CommandLineInterface.run(args, directory -> Wiring.open(directory, terminal), terminal));
    }

    /** AWT reads these once, when its first class loads. */
    private static void nameTheDesktopProgram() {
        System.setProperty("apple.awt.UIElement", "true");
        System.setProperty("apple.awt.enableTemplateImages", "true");
        System.setProperty("apple.awt.application.name", "RDP Medic");
    }

    /** AWT throws on its own thread when a panel dies under the tray icon; nobody can do anything with a trace. */
    private static void logInOneLine(Thread thread, Throwable error) {
        System.getLogger(Main.class.getName())
                .log(System.Logger.Level.WARNING, "{0} on {1}", Printable.of(String.valueOf(error)), thread.getName());
    }
}
