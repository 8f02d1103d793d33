package io.github.rdpmedic.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.rdpmedic.platform.InterfaceMtu.Mtus;
import io.github.rdpmedic.platform.Registry.Dword;
import io.github.rdpmedic.platform.Registry.Hive;
import io.github.rdpmedic.platform.Registry.Key;
import io.github.rdpmedic.platform.Registry.Text;
import io.github.rdpmedic.platform.Registry.Write;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ElevatedRegistryTest {

    private static final Write UDP_OFF = write(MachineValue.CLIENT_UDP, Optional.empty(), Optional.of(1));
    private static final Write TLS_BACK = write(MachineValue.TLS_1_2_ENABLED, Optional.of(0), Optional.empty());

    private final RecordingRegistry machine = new RecordingRegistry();
    private final ThreadElevation elevation = new ThreadElevation(
                    new ElevatedWorker(new MtuInMemory(Mtus.of(1500)), RecordingDnsCache.of("memory"), machine))
            .ofAnOrdinaryUser();
    private final ElevatedRegistry registry = new ElevatedRegistry(machine, elevation, () -> List.of("rdp-medic"));

    private static Write write(MachineValue value, Optional<Integer> from, Optional<Integer> to) {
        return new Write(value.key(), value.valueName(), from.map(Dword::new), to.map(Dword::new));
    }

    private void make(Write write) throws PlatformException {
        if (write.to().isPresent()) {
            registry.write(write.key(), write.name(), write.to().get());
        } else {
            registry.delete(write.key(), write.name());
        }
    }

    @Test
    void whatBelongsTogetherIsOneQuestion() throws PlatformException {
        machine.with(TLS_BACK.key(), TLS_BACK.name(), new Dword(0));

        try (Registry.Batch batch = registry.together(List.of(UDP_OFF, TLS_BACK))) {
            assertThat(batch).isNotNull();
            assertThat(elevation.started)
                    .as("nobody is asked before there is something to do")
                    .isEmpty();
            make(UDP_OFF);
            make(TLS_BACK);
        }

        assertThat(machine.read(UDP_OFF.key(), UDP_OFF.name())).contains(new Dword(1));
        assertThat(machine.read(TLS_BACK.key(), TLS_BACK.name())).isEmpty();
        assertThat(elevation.started)
                .singleElement()
                .satisfies(command -> assertThat(command)
                        .startsWith("rdp-medic", "elevated")
                        .endsWith("set-registry", "client-udp", "absent", "1", "tls-1-2-enabled", "0", "absent"));
    }

    @Test
    void theChildEndsWithItsBatch() throws Exception {
        try (Registry.Batch batch = registry.together(List.of(UDP_OFF))) {
            assertThat(batch).isNotNull();
            make(UDP_OFF);
        }
        elevation.last.join(5000);
        assertThat(elevation.last.isAlive()).isFalse();
    }

    @Test
    void aWriteThatNobodyAnnouncedIsAskedForAlone() throws PlatformException {
        make(UDP_OFF);
        make(UDP_OFF.reversed());

        assertThat(machine.read(UDP_OFF.key(), UDP_OFF.name())).isEmpty();
        assertThat(elevation.started).hasSize(2);
    }

    @Test
    void theKeyThatAFixHasMadeGoesWithItsValue() throws PlatformException {
        try (Registry.Batch batch = registry.together(List.of(UDP_OFF))) {
            assertThat(batch).isNotNull();
            make(UDP_OFF);
        }
        try (Registry.Batch batch = registry.together(List.of(UDP_OFF.reversed()))) {
            assertThat(batch).isNotNull();
            make(UDP_OFF.reversed());
            registry.deleteKey(UDP_OFF.key());
        }
        assertThat(elevation.started).hasSize(2);
        assertThat(machine.subkeys(new Key(
                        Hive.HKLM,
                        UDP_OFF.key().path().substring(0, UDP_OFF.key().path().lastIndexOf('\\')))))
                .doesNotContain("Client");
    }

    @Test
    void thePersonsOwnPartNeedsNobody() throws PlatformException {
        registry.write(new Key(Hive.HKCU, "Software\\RDP"), "value", new Text("own"));

        assertThat(machine.read(new Key(Hive.HKCU, "Software\\RDP"), "value")).contains(new Text("own"));
        assertThat(elevation.started).isEmpty();
    }

    @Test
    void noOtherPartOfTheComputersRegistryIsWritten() {
        Key services = new Key(Hive.HKLM, "SYSTEM\\CurrentControlSet\\Services\\TermService");

        assertThatExceptionOfType(PlatformException.class)
                .isThrownBy(() -> registry.write(services, "Start", new Dword(4)));
        assertThatExceptionOfType(PlatformException.class)
                .isThrownBy(() -> registry.write(UDP_OFF.key(), UDP_OFF.name(), new Text("1")));

        assertThat(elevation.started).isEmpty();
        assertThat(machine.writes()).isEmpty();
    }

    @Test
    void theChildLeavesAloneWhatIsNotAsItsOrderSays() throws PlatformException {
        machine.with(UDP_OFF.key(), UDP_OFF.name(), new Dword(0));
        ElevatedOrder order = new ElevatedOrder.SetRegistry(
                List.of(new ElevatedOrder.SetRegistry.Step(MachineValue.CLIENT_UDP, Optional.empty(), Optional.of(1))));

        try (ElevatedCall call = ElevatedCall.start(elevation, List.of("rdp-medic"), order)) {
            call.say(ElevatedLink.STEP + 0);
            assertThatExceptionOfType(PlatformException.class).isThrownBy(() -> call.expect(ElevatedLink.DONE));
        }

        assertThat(machine.writes()).isEmpty();
    }

    @Test
    void aRefusalIsAnAnswerOfItsOwn() {
        elevation.refuse();

        assertThatExceptionOfType(PlatformException.class)
                .isThrownBy(() -> make(UDP_OFF))
                .matches(PlatformException::elevationRefused);
        assertThat(machine.writes()).isEmpty();
    }
}
