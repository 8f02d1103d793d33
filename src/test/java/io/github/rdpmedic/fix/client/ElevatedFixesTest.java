package io.github.rdpmedic.fix.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.fix.Evidence;
import io.github.rdpmedic.fix.FixEngine;
import io.github.rdpmedic.fix.FixOptions;
import io.github.rdpmedic.fix.FixPlan;
import io.github.rdpmedic.fix.FixResult;
import io.github.rdpmedic.fix.PlatformActions;
import io.github.rdpmedic.fix.UndoResult;
import io.github.rdpmedic.fix.change.ChangePorts;
import io.github.rdpmedic.fix.journal.Journal;
import io.github.rdpmedic.fix.journal.Verdict;
import io.github.rdpmedic.platform.ElevatedRegistry;
import io.github.rdpmedic.platform.ElevatedWorker;
import io.github.rdpmedic.platform.InterfaceMtu.Mtus;
import io.github.rdpmedic.platform.MachineValue;
import io.github.rdpmedic.platform.MagicPacket;
import io.github.rdpmedic.platform.MtuInMemory;
import io.github.rdpmedic.platform.RecordingDnsCache;
import io.github.rdpmedic.platform.RecordingRegistry;
import io.github.rdpmedic.platform.Registry;
import io.github.rdpmedic.platform.ThreadElevation;
import io.github.rdpmedic.platform.none.NoCredentialStore;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fixes of the computer's part of the registry, by a person who is no administrator. */
class ElevatedFixesTest {

    private final MtuInMemory mtu = new MtuInMemory(Mtus.of(1500));
    private final RecordingDnsCache dns = RecordingDnsCache.of("memory");
    private final RecordingRegistry machine = new RecordingRegistry();
    private final ThreadElevation elevation =
            new ThreadElevation(new ElevatedWorker(mtu, dns, machine)).ofAnOrdinaryUser();
    private final Registry registry = new ElevatedRegistry(machine, elevation, () -> List.of("rdp-medic"));
    private final ClientTls fix = new ClientTls(registry);

    @TempDir
    Path directory;

    private FixEngine engine;

    @BeforeEach
    void tlsIsSwitchedOffInThreePlaces() {
        machine.with(MachineValue.TLS_1_2_ENABLED.key(), "Enabled", new Registry.Dword(0))
                .with(MachineValue.TLS_1_2_ENABLED.key(), "DisabledByDefault", new Registry.Dword(1))
                .with(MachineValue.TLS_1_3_ENABLED.key(), "Enabled", new Registry.Dword(0));
        PlatformActions actions = new PlatformActions(dns, new NoCredentialStore(), new MagicPacket());
        engine = new FixEngine(
                new Journal(directory),
                new ChangePorts(registry, mtu, actions),
                target -> {
                    throw new AssertionError("nothing to check");
                },
                Clock.systemUTC());
    }

    private FixResult apply() throws Exception {
        FixPlan plan = fix.plan(FixOptions.NONE, Evidence.NONE);
        assertThat(plan.changes()).hasSize(3);
        return engine.apply(fix, plan, Evidence.NONE, progress -> {});
    }

    @Test
    void aFixOfSeveralValuesAsksOnceAndTakingItBackAsksOnce() throws Exception {
        FixResult result = apply();

        assertThat(result.verdict()).isEqualTo(Verdict.APPLIED);
        assertThat(elevation.started).hasSize(1);
        assertThat(machine.values(MachineValue.TLS_1_2_ENABLED.key())).isEmpty();

        UndoResult undone = engine.undo(result.journalId().orElseThrow());

        assertThat(undone.outcome()).isEqualTo(UndoResult.Outcome.UNDONE);
        assertThat(elevation.started).hasSize(2);
        assertThat(machine.values(MachineValue.TLS_1_2_ENABLED.key()))
                .containsEntry("Enabled", new Registry.Dword(0))
                .containsEntry("DisabledByDefault", new Registry.Dword(1));
    }

    @Test
    void aRefusedQuestionChangesNothingAndIsToldAsSuch() throws Exception {
        elevation.refuse();

        assertThat(apply().verdict()).isEqualTo(Verdict.REFUSED_ELEVATION);

        assertThat(machine.writes()).isEmpty();
        assertThat(elevation.started)
                .as("nobody is asked again to take back nothing")
                .hasSize(1);
    }
}
