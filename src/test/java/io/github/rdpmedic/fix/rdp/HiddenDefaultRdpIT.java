package io.github.rdpmedic.fix.rdp;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.fix.Evidence;
import io.github.rdpmedic.fix.FixEngine;
import io.github.rdpmedic.fix.FixOption;
import io.github.rdpmedic.fix.FixOptions;
import io.github.rdpmedic.fix.FixResult;
import io.github.rdpmedic.fix.InMemoryPorts;
import io.github.rdpmedic.fix.journal.Journal;
import io.github.rdpmedic.platform.RecordingRegistry;
import io.github.rdpmedic.platform.RecordingSession;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Default.rdp on a real NTFS, in a profile of its own. */
@EnabledOnOs(OS.WINDOWS)
class HiddenDefaultRdpIT {

    @TempDir
    Path profile;

    @Test
    void itStaysHiddenWhenItIsChangedAndWhenItComesBack() throws Exception {
        Path file = Files.createDirectories(profile.resolve("Documents")).resolve("Default.rdp");
        byte[] before = RdpCorpus.utf16("enablecredsspsupport:i:1\r\n");
        Files.write(file, before);
        Files.setAttribute(file, "dos:hidden", true);
        DefaultRdp fix = new DefaultRdp(RecordingSession.windows(profile).session(), new RecordingRegistry());
        FixEngine engine = new FixEngine(
                new Journal(profile.resolve("journal")),
                new InMemoryPorts().ports(),
                target -> {
                    throw new AssertionError("an .rdp file is no reason to check a target");
                },
                Clock.systemUTC());

        FixOptions options = FixOptions.NONE.with(FixOption.SET, "enablecredsspsupport:i:0");
        FixResult result = engine.apply(fix, fix.plan(options, Evidence.NONE), Evidence.NONE, step -> {});
        assertThat(OpenedRdpFile.read(file).content().integer("enablecredsspsupport"))
                .hasValue(0);
        assertThat(Files.isHidden(file)).isTrue();

        engine.undo(result.journalId().orElseThrow());
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(Files.isHidden(file)).isTrue();
    }
}
