package io.github.rdpmedic.probe.pins;

import static io.github.rdpmedic.probe.pins.PinSamples.HOST;
import static io.github.rdpmedic.probe.pins.PinSamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Facts.CertificateChange;
import io.github.rdpmedic.platform.Registry;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MstscSeedsTest {

    private static final Registry.Key SERVERS =
            new Registry.Key(Registry.Hive.HKCU, "Software\\Microsoft\\Terminal Server Client\\Servers");
    private static final Pin SHOWN = PinSamples.pin("a", "srv1.corp.example", 100);

    private final RegistryInMemory registry = new RegistryInMemory();
    private final MstscSeeds seeds = new MstscSeeds(registry);

    @TempDir
    Path directory;

    private void accepted(String server, Registry.Value value) {
        registry.write(SERVERS.child(server), "CertHash", value);
    }

    @Test
    void theHashThatTheClientRemembersIsASha1() {
        accepted("srv1.corp.example", new Registry.Binary("A".repeat(40)));

        assertThat(seeds.of(HOST, NOW)).containsExactly(Pin.known(Optional.empty(), Optional.of("a".repeat(40)), NOW));
    }

    @Test
    void anEntryForThePortGoesFirst() {
        accepted("srv1.corp.example", new Registry.Binary("a".repeat(40)));
        accepted("srv1.corp.example:3390", new Registry.Binary("b".repeat(40)));

        assertThat(seeds.of(new Endpoint("srv1.corp.example", 3390), NOW))
                .containsExactly(Pin.known(Optional.empty(), Optional.of("b".repeat(40)), NOW));
    }

    @Test
    void whatIsNoHashIsNothing() {
        accepted("srv1.corp.example", new Registry.Text("not binary"));
        assertThat(seeds.of(HOST, NOW)).isEmpty();
        accepted("srv1.corp.example", new Registry.Binary("0102"));
        assertThat(seeds.of(HOST, NOW)).isEmpty();
    }

    @Test
    void anUnreadableOrMissingRegistryIsNothing() {
        accepted("srv1.corp.example", new Registry.Binary("a".repeat(40)));
        registry.unreadable = true;
        assertThat(seeds.of(HOST, NOW)).isEmpty();
        registry.unavailable = true;
        assertThat(seeds.of(HOST, NOW)).isEmpty();
    }

    @Test
    void theCertificateThatTheClientAcceptedIsUnchangedAtTheFirstCheck() throws Exception {
        accepted("srv1.corp.example", new Registry.Binary("a".repeat(40)));

        Sighting sighting = new PinFile(directory, seeds).see(HOST, SHOWN);

        assertThat(sighting.change()).isEqualTo(CertificateChange.UNCHANGED);
        assertThat(new PinFile(directory, PinSeeds.NONE)
                        .known(HOST)
                        .accepted()
                        .get(0)
                        .content())
                .isPresent();
    }

    @Test
    void anotherOneIsReplacedUntilTheClientAcceptsItToo() throws Exception {
        accepted("srv1.corp.example", new Registry.Binary("b".repeat(40)));
        PinFile pins = new PinFile(directory, seeds);
        assertThat(pins.see(HOST, SHOWN).change()).isEqualTo(CertificateChange.REPLACED);

        accepted("srv1.corp.example", new Registry.Binary("a".repeat(40)));

        assertThat(pins.see(HOST, SHOWN).change()).isEqualTo(CertificateChange.UNCHANGED);
    }
}
