package io.github.rdpmedic.platform.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.rdpmedic.platform.Availability;
import io.github.rdpmedic.platform.PlatformException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LinuxDnsCachesTest {

    private final List<String> ran = new ArrayList<>();
    private final Server resolved = new Server("systemd-resolved", true, true, "");
    private final Server nscd = new Server("nscd", true, true, "");
    private final Server stopped = new Server("dnsmasq", false, true, "");
    private final Server deaf = new Server("nscd", true, false, "only root");

    @Test
    void aPcWithoutACacheSaysThatThereIsNothingToFlush() throws PlatformException {
        LinuxDnsCaches none = caches(stopped);
        assertThat(why(none)).isEqualTo("This PC keeps no DNS cache, so there is nothing to flush.");
        assertThat(none.caches()).isEmpty();
        assertThat(none.flush()).isEmpty();
    }

    @Test
    void onlyWhatRunsIsNamedAndFlushed() throws PlatformException {
        LinuxDnsCaches caches = caches(resolved, stopped, nscd);
        assertThat(caches.availability().isAvailable()).isTrue();
        assertThat(caches.caches()).containsExactly("systemd-resolved", "nscd");
        assertThat(caches.plan()).containsExactly("empty systemd-resolved", "empty nscd");
        assertThat(ran).isEmpty();
        assertThat(caches.flush()).isEqualTo(caches.plan()).isEqualTo(ran);
    }

    @Test
    void whatOnlyAnAdministratorMayEmptyComesWithTheCommandForIt() {
        assertThat(why(caches(deaf)))
                .isEqualTo(
                        "Only an administrator may empty the DNS cache of this PC (nscd). In a terminal: sudo empty nscd");
        assertThat(caches(deaf, resolved).availability().isAvailable()).isTrue();
    }

    @Test
    void whenOneRefusesTheOthersAreStillEmptiedAndNamed() {
        assertThatExceptionOfType(PlatformException.class)
                .isThrownBy(() -> caches(deaf, resolved).flush())
                .satisfies(e -> assertThat(e.userMessage().in(Locale.ENGLISH))
                        .isEqualTo("nscd did not empty its cache: only root. An administrator can run: sudo empty nscd"
                                + " The other caches were emptied (empty systemd-resolved)."));
        assertThat(ran).containsExactly("empty systemd-resolved");
    }

    private static LinuxDnsCaches caches(DnsCacheServer... servers) {
        return new LinuxDnsCaches(List.of(servers));
    }

    private static String why(LinuxDnsCaches caches) {
        return caches.availability() instanceof Availability.Unavailable no
                ? no.why().in(Locale.ENGLISH)
                : "";
    }

    /** A server in memory; an empty refusal means that it obeys. */
    private final class Server implements DnsCacheServer {

        private final String name;
        private final boolean running;
        private final boolean obeys;
        private final String refusal;

        Server(String name, boolean running, boolean obeys, String refusal) {
            this.name = name;
            this.running = running;
            this.obeys = obeys;
            this.refusal = refusal;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public boolean isRunning() {
            return running;
        }

        @Override
        public boolean obeysThisUser() {
            return obeys;
        }

        @Override
        public String command() {
            return "empty " + name;
        }

        @Override
        public void flush() throws PlatformException {
            if (!refusal.isEmpty()) {
                throw Refusal.of(this, refusal, "exit code 1");
            }
            ran.add(command());
        }
    }
}
