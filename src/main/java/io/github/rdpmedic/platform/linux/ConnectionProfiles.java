package io.github.rdpmedic.platform.linux;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.platform.ChildProcess;
import io.github.rdpmedic.platform.InterfaceMtu.Mtus;
import io.github.rdpmedic.platform.PlatformException;
import io.github.rdpmedic.platform.Programs;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** The MTU in the connection profile of NetworkManager, through nmcli(1); its terse output is made for programs. */
final class ConnectionProfiles {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** The property that holds the MTU, for each type of connection that has one; nm-settings(5). */
    private static final Map<String, String> PROPERTIES = Map.of(
            "802-3-ethernet", "802-3-ethernet.mtu",
            "802-11-wireless", "802-11-wireless.mtu",
            "wireguard", "wireguard.mtu",
            "ip-tunnel", "ip-tunnel.mtu",
            "infiniband", "infiniband.mtu");

    private final Programs programs;

    ConnectionProfiles(Programs programs) {
        this.programs = programs;
    }

    /** The profile that is active on a device, and the property in it. */
    private record Profile(String uuid, String property) {}

    /** What the active profile of the device keeps; empty when NetworkManager does not run the device. */
    OptionalInt mtu(String device) {
        return profile(device)
                .flatMap(profile -> ask("-g", profile.property(), "connection", "show", profile.uuid()))
                .map(ConnectionProfiles::bytes)
                .orElse(OptionalInt.empty());
    }

    /** @param mtu bytes, or {@link Mtus#AUTOMATIC} */
    void keep(String device, int mtu) throws PlatformException {
        Profile profile = profile(device).orElseThrow(() -> refused(device, "the device has no profile any more"));
        ChildProcess.Ending ending = programs.run(
                TIMEOUT, "nmcli", "connection", "modify", profile.uuid(), profile.property(), Integer.toString(mtu));
        if (!(ending instanceof ChildProcess.Exited exited) || !exited.succeeded()) {
            throw refused(device, ending.toString());
        }
    }

    private static PlatformException refused(String device, String technical) {
        return new PlatformException(
                Message.of(ConnectionProfiles.class, "mtu.profile-refused", Printable.of(device)),
                "nmcli connection modify: " + technical);
    }

    private Optional<Profile> profile(String device) {
        if (programs.find("nmcli").isEmpty()) {
            return Optional.empty();
        }
        return ask("-g", "GENERAL.CON-UUID", "device", "show", device)
                .filter(uuid -> UUID.matcher(uuid).matches())
                .flatMap(uuid -> ask("-g", "connection.type", "connection", "show", uuid)
                        .flatMap(type -> Optional.ofNullable(PROPERTIES.get(type)))
                        .map(property -> new Profile(uuid, property)));
    }

    private Optional<String> ask(String... arguments) {
        return programs.run(TIMEOUT, "nmcli", arguments) instanceof ChildProcess.Exited exited && exited.succeeded()
                ? Optional.of(exited.output().strip())
                : Optional.empty();
    }

    /** Terse output says 0 for automatic; older versions say "auto". */
    private static OptionalInt bytes(String text) {
        if (text.equals("auto")) {
            return OptionalInt.of(Mtus.AUTOMATIC);
        }
        return text.matches("[0-9]{1,5}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }
}
