package io.github.rdpmedic.platform.linux;

import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;

/** Connects to a bus. */
final class BusConnection {

    private BusConnection() {}

    /** One thread of each kind: what is said here is rare, its order counts, and the library would take four. */
    static DBusConnection to(String address) throws DBusException {
        return DBusConnectionBuilder.forAddress(address)
                .withShared(false)
                .receivingThreadConfig()
                .withSignalThreadCount(1)
                .withErrorHandlerThreadCount(1)
                .withMethodCallThreadCount(1)
                .withMethodReturnThreadCount(1)
                .connectionConfig()
                .build();
    }
}
