package io.github.rdpmedic.probe.pins;

import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.platform.PlatformException;
import io.github.rdpmedic.platform.Registry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a person told the Windows client not to ask about again: the value {@code CertHash} below
 * {@code HKCU\Software\Microsoft\Terminal Server Client\Servers\<host>}, the SHA-1 of the certificate.
 */
public final class MstscSeeds implements PinSeeds {

    private static final Registry.Key SERVERS =
            new Registry.Key(Registry.Hive.HKCU, "Software\\Microsoft\\Terminal Server Client\\Servers");
    private static final String CERT_HASH = "CertHash";
    private static final int SHA1_DIGITS = 40;
    private static final int SHA256_DIGITS = 64;
    private static final System.Logger LOG = System.getLogger(MstscSeeds.class.getName());

    private final Registry registry;

    public MstscSeeds(Registry registry) {
        this.registry = registry;
    }

    @Override
    public List<Pin> of(Endpoint host, Instant now) {
        if (!registry.availability().isAvailable()) {
            return List.of();
        }
        return Stream.of(host.toString(), host.host())
                .flatMap(name -> hash(name).stream())
                .flatMap(hex -> pin(hex, now).stream())
                .limit(1)
                .toList();
    }

    private Optional<String> hash(String name) {
        try {
            return registry.read(SERVERS.child(name), CERT_HASH)
                    .filter(Registry.Binary.class::isInstance)
                    .map(value -> ((Registry.Binary) value).hex());
        } catch (PlatformException unreadable) {
            LOG.log(System.Logger.Level.DEBUG, "no CertHash", unreadable);
            return Optional.empty();
        }
    }

    private static Optional<Pin> pin(String hex, Instant now) {
        return switch (hex.length()) {
            case SHA1_DIGITS -> Optional.of(Pin.known(Optional.empty(), Optional.of(hex), now));
            case SHA256_DIGITS -> Optional.of(Pin.known(Optional.of(hex), Optional.empty(), now));
            default -> Optional.empty();
        };
    }
}
