package io.github.rdpmedic.platform.linux;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.platform.HostsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinuxNameServersTest {

    @TempDir
    Path directory;

    private Path file(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content);
    }

    private List<String> servers(String configuration, boolean cacheOnLoopback) throws IOException {
        return new LinuxNameServers(
                        file("resolv.conf", configuration),
                        List.of(directory.resolve("missing"), file("real", "nameserver 192.0.2.53\n")),
                        () -> cacheOnLoopback)
                .find().servers().stream()
                        .map(server -> server.getAddress().getHostAddress() + ":" + server.getPort())
                        .toList();
    }

    @Test
    void theConfigurationNamesThemInOrder() throws IOException {
        assertThat(servers("# by hand\nnameserver 192.0.2.1\nnameserver  2001:db8::53\nnameserver ns.example\n", false))
                .containsExactly("192.0.2.1:53", "2001:db8:0:0:0:0:0:53:53");
    }

    @Test
    void behindACacheOnLoopbackStandTheRealOnes() throws IOException {
        assertThat(servers("nameserver 127.0.0.53\n", true)).containsExactly("192.0.2.53:53");
        assertThat(servers("nameserver 127.0.0.1\n", false)).containsExactly("127.0.0.1:53");
    }

    @Test
    void searchDomainsAreRead() throws IOException {
        assertThat(new LinuxNameServers(file("resolv.conf", "search a.test b.test\n"), List.of(), () -> false)
                        .find()
                        .searchDomains())
                .containsExactly("a.test", "b.test");
    }

    @Test
    void aNameInTheHostsFileIsFoundWhateverItsCase() throws IOException {
        HostsFile hosts = new HostsFile(file("hosts", "127.0.0.1 localhost\n192.0.2.7\tNAS nas.test # mine\n"));
        assertThat(hosts.names("nas")).isTrue();
        assertThat(hosts.names("nas.test.")).isTrue();
        assertThat(hosts.names("mine")).isFalse();
        assertThat(hosts.names("192.0.2.7")).isFalse();
        assertThat(new HostsFile(directory.resolve("none")).names("nas")).isFalse();
    }
}
