package io.github.rdpmedic.platform.mac;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class LaunchAgentTest {

    @TempDir
    Path home;

    @Test
    void theFileComesAndGoes() throws Exception {
        LaunchAgent agent = agent(List.of("/Applications/RDP Medic.app/Contents/MacOS/RDP Medic"));
        assertThat(agent.standing().on()).isFalse();

        agent.set(true);
        assertThat(agent.standing().on()).isTrue();

        agent.set(false);
        assertThat(agent.standing().on()).isFalse();
        assertThat(file()).doesNotExist();
    }

    @Test
    void anAgentThatIsDisabledByHandIsOff() throws Exception {
        LaunchAgent agent = agent(List.of("medic"));
        agent.set(true);
        String text = Files.readString(file());
        Files.writeString(
                file(), text.replace("<key>RunAtLoad</key>", "<key>Disabled</key>\n <true/><key>RunAtLoad</key>"));

        assertThat(agent.standing().on()).isFalse();
    }

    @Test
    void everyWordOfTheCommandIsAStringOfItsOwnAndNoMarkup() throws Exception {
        List<String> command = List.of("/a b/<medic>", "--config", "R&D", "</string><string>x");

        Document read = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(LaunchAgent.text(command).getBytes(StandardCharsets.UTF_8)));

        NodeList strings = read.getElementsByTagName("array").item(0).getChildNodes();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < strings.getLength(); i++) {
            if (strings.item(i).getNodeName().equals("string")) {
                words.add(strings.item(i).getTextContent());
            }
        }
        assertThat(words).isEqualTo(command);
    }

    private LaunchAgent agent(List<String> command) {
        return new LaunchAgent(Map.of("HOME", home.toString()), () -> command);
    }

    private Path file() {
        return home.resolve("Library/LaunchAgents/io.github.rdpmedic.plist");
    }
}
