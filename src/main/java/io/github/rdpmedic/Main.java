package io.github.rdpmedic;

import io.github.rdpmedic.cli.CommandLineInterface;
import io.github.rdpmedic.cli.Terminal;
import io.github.rdpmedic.probe.JvmDnsCache;

/** The front door. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        JvmDnsCache.off();
        nameTheDesktopProgram();
        Terminal terminal = Terminal.ofThisProcess();
        System.exit(CommandLineInterface.run(args, directory -> Wiring.open(directory, terminal), terminal));
    }

    /** AWT reads these once, when its first class loads. */
    private static void nameTheDesktopProgram() {
        System.setProperty("apple.awt.UIElement", "true");
        System.setProperty("apple.awt.enableTemplateImages", "true");
        System.setProperty("apple.awt.application.name", "RDP Medic");
    }
}
