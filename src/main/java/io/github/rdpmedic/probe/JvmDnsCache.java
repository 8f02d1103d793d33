package io.github.rdpmedic.probe;

import java.security.Security;

/**
 * Java's own cache of looked-up names. It is switched off, because a name that changed, or came back, must
 * be seen by the next check; the operating system has a cache of its own.
 */
public final class JvmDnsCache {

    private JvmDnsCache() {}

    /** Has an effect only before the first name lookup of this JVM, so it belongs at the start of the program. */
    public static void off() {
        Security.setProperty("networkaddress.cache.ttl", "0");
        Security.setProperty("networkaddress.cache.negative.ttl", "0");
    }
}
