package io.github.rdpmedic.platform;

import io.github.rdpmedic.platform.none.NoElevation;
import io.github.rdpmedic.platform.none.NoInterfaceMtu;
import io.github.rdpmedic.platform.none.NoNameAnswers;
import io.github.rdpmedic.platform.none.NoRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A whole platform in memory, with its files in a directory of the test. */
public record RecordingPlatform(
        Places places,
        ScriptedIcmpEcho icmp,
        RecordingDnsCache dnsCache,
        RecordingNotifications notifications,
        NetworkPorts network) {

    public static RecordingPlatform in(Path directory) {
        return new RecordingPlatform(
                new Places(directory, directory, directory.resolve("policy.properties")),
                new ScriptedIcmpEcho(new IcmpEcho.Answered(Duration.ofMillis(1))),
                RecordingDnsCache.of("memory"),
                new RecordingNotifications(),
                new NetworkPorts(ScriptedSizedEcho.carrying(1500), ScriptedOwnNetwork.connected()));
    }

    public Platform platform() {
        return new Platform(
                "test",
                places,
                icmp,
                dnsCache,
                notifications,
                new NoRegistry(),
                new NoInterfaceMtu(),
                RecordingSession.linux(places.config()).session(),
                network,
                new NoElevation(),
                new LocalNetwork(
                        new JavaInterfaces(found -> Optional.of(found.getName())),
                        NeighbourTable.UNKNOWN,
                        new NoNameAnswers()));
    }
}
