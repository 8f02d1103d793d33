package io.github.rdpmedic.platform.linux;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.peers.FreeRdpClient;
import io.github.rdpmedic.peers.VirtualDisplay;
import io.github.rdpmedic.platform.ConnectionFile;
import io.github.rdpmedic.platform.Programs;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real xfreerdp, started as a person would start it from the menu, and what it sends to the host. */
class LinuxRemoteDesktopIT {

    private static final int PATIENCE_MILLIS = 60_000;

    /** As a terminal does: runs what follows -e. */
    private static final String TERMINAL = "shift\nexec \"$@\"\n";

    @TempDir
    Path directory;

    @BeforeEach
    void needXfreerdp() {
        FreeRdpClient.assumeInstalled();
    }

    @Test
    void theRealClientKnocksAtTheHostThatWasAskedFor() throws Exception {
        try (VirtualDisplay display = VirtualDisplay.start();
                ServerSocket host = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            client(display).connect(target(host));

            assertThat(firstBytes(host)).startsWith(3, 0);
        }
    }

    @Test
    void theRealClientReadsTheFileAndShowsTheTokenToTheLoadBalancer() throws Exception {
        try (VirtualDisplay display = VirtualDisplay.start();
                ServerSocket host = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            client(display).connect(target(host).withLoadBalanceInfo("tsv://farm-of-the-test"));

            assertThat(new String(firstBytes(host), StandardCharsets.ISO_8859_1))
                    .contains("tsv://farm-of-the-test");
        }
    }

    private LinuxRemoteDesktop client(VirtualDisplay display) throws IOException {
        Map<String, String> environment = new HashMap<>(new StandIn(directory)
                .with("x-terminal-emulator", TERMINAL)
                .programs()
                .environment());
        environment.put("HOME", directory.toString());
        environment.put("DISPLAY", display.name());
        return new LinuxRemoteDesktop(new Programs(environment), new ConnectionFile(directory.resolve("connect")));
    }

    private static Target target(ServerSocket host) {
        return new Target("host", new Endpoint("127.0.0.1", host.getLocalPort()));
    }

    /** The Connection Request, a TPKT of version 3; the client is left alone then, and gives up. */
    private static byte[] firstBytes(ServerSocket host) throws IOException {
        host.setSoTimeout(PATIENCE_MILLIS);
        try (Socket client = host.accept()) {
            client.setSoTimeout(PATIENCE_MILLIS);
            byte[] header = client.getInputStream().readNBytes(4);
            int length = (header[2] & 0xFF) << 8 | header[3] & 0xFF;
            byte[] packet = Arrays.copyOf(header, length);
            client.getInputStream().readNBytes(packet, 4, length - 4);
            return packet;
        }
    }
}
