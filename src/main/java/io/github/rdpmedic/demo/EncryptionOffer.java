package io.github.rdpmedic.demo;

import io.github.rdpmedic.rdp.ConnectInitial;
import io.github.rdpmedic.rdp.ConnectResponse;
import io.github.rdpmedic.rdp.EncryptionLevel;
import io.github.rdpmedic.rdp.EncryptionMethod;
import io.github.rdpmedic.rdp.MultitransportFlags;
import io.github.rdpmedic.rdp.RdpVersion;
import io.github.rdpmedic.rdp.ServerCertificate;
import io.github.rdpmedic.rdp.ServerSecurityData;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/**
 * What a host agrees to in standard RDP security, [MS-RDPBCGR] 5.3.2.
 *
 * @param methods bits of {@link EncryptionMethod}; 0 for a host that does not encrypt
 * @param keyBits of its proprietary certificate
 */
public record EncryptionOffer(EncryptionLevel level, int methods, int keyBits) {

    /** As Windows is installed. */
    public static final EncryptionOffer CLIENT_COMPATIBLE =
            new EncryptionOffer(EncryptionLevel.CLIENT_COMPATIBLE, EncryptionMethod.ANY, 2048);

    public static final EncryptionOffer HIGH =
            new EncryptionOffer(EncryptionLevel.HIGH, EncryptionMethod.RC4_128_BIT.bit(), 2048);

    public static final EncryptionOffer NONE = new EncryptionOffer(EncryptionLevel.NONE, 0, 0);

    /** @return empty when the two have no method in common, so that the host hangs up */
    Optional<ConnectResponse> answer(ConnectInitial initial) {
        if (methods == 0) {
            return Optional.of(response(new ServerSecurityData(0, level, Optional.empty()), initial));
        }
        return Arrays.stream(EncryptionMethod.values())
                .filter(method -> (method.bit() & methods & initial.encryptionMethods()) != 0)
                .max(Comparator.naturalOrder())
                .map(method -> new ServerSecurityData(
                        method.bit(), level, Optional.of(new ServerCertificate.Proprietary(keyBits))))
                .map(security -> response(security, initial));
    }

    private static ConnectResponse response(ServerSecurityData security, ConnectInitial initial) {
        int both = MultitransportFlags.UDPFECR | MultitransportFlags.UDPFECL;
        return new ConnectResponse(
                ConnectResponse.RT_SUCCESSFUL,
                Optional.of(RdpVersion.RDP_10_7),
                Optional.of(security),
                initial.multitransport() ? Optional.of(new MultitransportFlags(both)) : Optional.empty());
    }
}
