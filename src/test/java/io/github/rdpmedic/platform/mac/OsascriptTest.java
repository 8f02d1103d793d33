package io.github.rdpmedic.platform.mac;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OsascriptTest {

    @Test
    void noArgumentIsEverPartOfTheScript() {
        List<String> command = List.of("/Applications/RDP Medic", "elevated", "\" & (do shell script \"id\") & \"");
        List<String> asking = Osascript.asking(command);

        assertThat(asking)
                .startsWith("/usr/bin/osascript", "-e", "on run arguments")
                .endsWith(command.toArray(String[]::new));
        assertThat(Osascript.SCRIPT).anyMatch(line -> line.contains("quoted form of"));
        assertThat(asking.subList(0, asking.size() - command.size())).noneMatch(part -> part.contains("RDP Medic"));
    }
}
