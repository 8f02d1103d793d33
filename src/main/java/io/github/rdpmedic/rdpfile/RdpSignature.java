package io.github.rdpmedic.rdpfile;

import java.util.Set;

/**
 * What a publisher's signature covers. {@code rdpsign} signs every setting of this list that the file has; the file
 * says in {@code signscope} which those are. One of the list that is added later is not signed, so it counts as
 * covered too.
 */
public final class RdpSignature {

    public static final String SCOPE = "signscope";
    public static final String SIGNATURE = "signature";

    private static final Set<String> SIGNABLE = Set.of(
            "full address",
            "alternate full address",
            "pcb",
            "use redirection server name",
            "server port",
            "negotiate security layer",
            "enablecredsspsupport",
            "disableconnectionsharing",
            "autoreconnection enabled",
            "gatewayhostname",
            "gatewayusagemethod",
            "gatewayprofileusagemethod",
            "gatewaycredentialssource",
            "support url",
            "promptcredentialonce",
            "require pre-authentication",
            "pre-authentication server address",
            "alternate shell",
            "shell working directory",
            "remoteapplicationprogram",
            "remoteapplicationexpandworkingdir",
            "remoteapplicationmode",
            "remoteapplicationguid",
            "remoteapplicationname",
            "remoteapplicationicon",
            "remoteapplicationfile",
            "remoteapplicationfileextensions",
            "remoteapplicationcmdline",
            "remoteapplicationexpandcmdline",
            "prompt for credentials",
            "authentication level",
            "audiomode",
            "redirectdrives",
            "redirectprinters",
            "redirectcomports",
            "redirectsmartcards",
            "redirectposdevices",
            "redirectclipboard",
            "redirectdirectx",
            "devicestoredirect",
            "drivestoredirect",
            "loadbalanceinfo",
            "rdgiskdcproxy",
            "kdcproxyname",
            "eventloguploadaddress");

    private RdpSignature() {}

    /** Whether Windows knows a setting of this name well enough to sign it. */
    public static boolean isSignable(String name) {
        return SIGNABLE.contains(RdpLine.canonical(name));
    }

    /** Whether the file is signed and would not be any more once the setting of this name is another. */
    public static boolean covers(RdpFile file, String name) {
        String canonical = RdpLine.canonical(name);
        return file.isSigned()
                && (SIGNABLE.contains(canonical)
                        || file.signedSettings().contains(canonical)
                        || canonical.equals(SCOPE)
                        || canonical.equals(SIGNATURE));
    }
}
