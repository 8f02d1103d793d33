package io.github.rdpmedic.probe;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Asks the operating system for the addresses of a name. May block for as long as it likes. */
@FunctionalInterface
public interface NameLookup {

    InetAddress[] addressesOf(String name) throws UnknownHostException;
}
