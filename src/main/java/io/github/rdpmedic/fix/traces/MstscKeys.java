package io.github.rdpmedic.fix.traces;

import io.github.rdpmedic.platform.Registry;
import io.github.rdpmedic.platform.Registry.Hive;
import io.github.rdpmedic.platform.Registry.Key;

/** Where mstsc keeps things in the registry of the person who is signed in. */
final class MstscKeys {

    static final Key ROOT = new Key(Hive.HKCU, "Software\\Microsoft\\Terminal Server Client");

    /** {@code MRU0} to {@code MRU9}, the newest first. */
    static final Key RECENT = ROOT.child("Default");

    /** One key a host. */
    static final Key SERVERS = ROOT.child("Servers");

    /** One value a host: which of its devices may be used, as a mask. */
    static final Key LOCAL_DEVICES = ROOT.child("LocalDevices");

    static final String USER_NAME = "UsernameHint";
    static final String CERTIFICATE = "CertHash";
    static final String CACHE_FOLDER = "BitmapPersistCacheLocation";
    static final String FIRST_FILE_ACCEPTED = "RdpLaunchConsentAccepted";

    private MstscKeys() {}

    /** The host that a value names; empty text for a value that is no text. */
    static String text(Registry.Value value) {
        return value instanceof Registry.Text text ? text.text() : "";
    }
}
