package io.github.rdpmedic.ui.hostfix;

import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.platform.AtomicFile;
import io.github.rdpmedic.ui.parts.Background;
import io.github.rdpmedic.ui.parts.Words;
import java.awt.Component;
import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.io.File;
import java.nio.charset.StandardCharsets;
import javax.swing.JFileChooser;
import javax.swing.JOptionPane;

/** Takes a script to the clipboard or into a file, for somebody who runs it on the host. Confined to the EDT. */
record ScriptKeeping(Component owner, Words words, Background background) {

    void copy(String script) {
        Toolkit.getDefaultToolkit().getSystemClipboard().setContents(new StringSelection(script), null);
    }

    void save(String name, String script) {
        JFileChooser chooser = new JFileChooser();
        chooser.setSelectedFile(new File(name));
        if (chooser.showSaveDialog(owner) != JFileChooser.APPROVE_OPTION) {
            return;
        }
        File file = chooser.getSelectedFile();
        background.run(
                () -> {
                    AtomicFile.replace(file.toPath(), script.getBytes(StandardCharsets.US_ASCII));
                    return file;
                },
                saved -> {},
                failure -> JOptionPane.showMessageDialog(
                        owner,
                        words.get("unwritable", Printable.of(file.toString())),
                        words.get("unwritable.title"),
                        JOptionPane.WARNING_MESSAGE));
    }
}
