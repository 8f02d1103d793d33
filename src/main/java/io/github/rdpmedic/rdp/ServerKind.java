package io.github.rdpmedic.rdp;

import io.github.rdpmedic.rdp.ConnectionConfirm.NegotiationResponse;
import io.github.rdpmedic.rdp.ConnectionConfirm.NoNegotiationData;
import java.util.Optional;

/** Guesses the server program from the bytes of its Connection Confirm. A guess, and to be shown as one. */
public final class ServerKind {

    /** SRC-REF that Windows, and xrdp after it, put into their Connection Confirm. */
    public static final int WINDOWS_SOURCE_REFERENCE = 0x1234;

    private ServerKind() {}

    public static Optional<String> guess(ConnectionConfirm confirm) {
        if (confirm.sourceReference() == 0x3412) {
            return Optional.of("VirtualBox");
        }
        if (confirm instanceof NoNegotiationData) {
            return Optional.of(confirm.sourceReference() == 0 ? "old xrdp" : "Windows before 2003 SP1, or old xrdp");
        }
        if (confirm instanceof NegotiationResponse response) {
            return response.sourceReference() == WINDOWS_SOURCE_REFERENCE
                    ? windowsOrXrdp(response)
                    : freeRdpFamily(response);
        }
        return Optional.empty();
    }

    private static Optional<String> windowsOrXrdp(NegotiationResponse response) {
        return switch (response.flags().bits()) {
            case 0x00 -> Optional.of("Windows Vista or Server 2008");
            case 0x01 -> Optional.of(response.selected().usesCredSsp() ? "Windows 7 or Server 2008 R2" : "xrdp");
            case 0x09 -> Optional.of("Windows 7 or Server 2008 R2");
            case 0x0F -> Optional.of("Windows 8 or Server 2012");
            case 0x1F -> Optional.of("Windows 10 or Server 2016, or newer");
            default -> Optional.empty();
        };
    }

    private static Optional<String> freeRdpFamily(NegotiationResponse response) {
        if (response.sourceReference() != 0) {
            return Optional.empty();
        }
        boolean gnome = response.flags().bits() == 0x03 && response.selected().usesCredSsp();
        return Optional.of(gnome ? "a FreeRDP server, perhaps GNOME Remote Desktop" : "a FreeRDP server");
    }
}
