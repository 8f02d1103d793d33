package io.github.rdpmedic;

import io.github.rdpmedic.fix.FixEngine;
import io.github.rdpmedic.fix.PlatformActions;
import io.github.rdpmedic.fix.QuickFix;
import io.github.rdpmedic.fix.QuickFixes;
import io.github.rdpmedic.fix.TargetCheck;
import io.github.rdpmedic.fix.change.ChangePorts;
import io.github.rdpmedic.fix.journal.Journal;
import io.github.rdpmedic.fix.wake.LearntAdapters;
import io.github.rdpmedic.hostfix.HostRepair;
import io.github.rdpmedic.platform.ElevatedWorker;
import io.github.rdpmedic.platform.MagicPacket;
import io.github.rdpmedic.platform.Places;
import io.github.rdpmedic.platform.Platform;
import io.github.rdpmedic.probe.pins.CertificatePins;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What changes this PC or a host, over its journal. */
record FixWiring(Supplier<Platform> platform, Supplier<Places> places, Supplier<CertificatePins> pins) {

    List<QuickFix> quickFixes() {
        return QuickFixes.on(platform.get(), adapters()).all();
    }

    FixEngine engine(TargetCheck check) {
        Platform pc = platform.get();
        PlatformActions actions =
                new PlatformActions(pc.dnsCache(), pc.session().credentials(), new MagicPacket());
        ChangePorts ports = new ChangePorts(pc.registry(), pc.interfaceMtu(), actions);
        return new FixEngine(journal(), ports, check, Clock.systemUTC());
    }

    HostRepair hostRepair(TargetCheck check) {
        return new HostRepair(
                check::check,
                new HostChanges(journal(), Clock.systemUTC()),
                (host, sha256) -> pins.get().trust(host, Optional.of(sha256)),
                Clock.systemUTC(),
                pause -> Thread.sleep(pause.toMillis()));
    }

    /** The hardware addresses of hosts that were seen awake. */
    LearntAdapters adapters() {
        return new LearntAdapters(places.get().data().resolve("adapters"));
    }

    /** Works without asking for rights, because it has them. */
    static ElevatedWorker elevatedWorker(Map<String, String> env) {
        Platform pc = OwnPlatform.of(env);
        return new ElevatedWorker(pc.interfaceMtu(), pc.dnsCache(), pc.registry());
    }

    private Journal journal() {
        return new Journal(places.get().data().resolve("journal"));
    }
}
