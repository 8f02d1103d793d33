package io.github.rdpmedic.platform.linux;

import io.github.rdpmedic.model.PcEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A signal on the system bus, and what it means for this PC.
 *
 * @param type the interface it belongs to
 * @param arguments with every D-Bus variant replaced by its value
 * @see <a href="https://www.freedesktop.org/software/systemd/man/latest/org.freedesktop.login1.html">
 *     org.freedesktop.login1</a>
 */
record BusSignal(String path, String type, String member, List<Object> arguments) {

    static final String LOGIND = "org.freedesktop.login1";
    static final String NETWORK_MANAGER = "org.freedesktop.NetworkManager";
    static final String NETWORKD = "org.freedesktop.network1";

    private static final String PROPERTIES = "org.freedesktop.DBus.Properties";
    private static final Set<String> NETWORK_TYPES = Set.of(NETWORK_MANAGER, NETWORKD + ".Manager");
    private static final Set<String> NETWORK_PROPERTIES =
            Set.of("ActiveConnections", "PrimaryConnection", "OnlineState", "AddressState");

    /** @param session the object of the own session; a signal for another person's session means nothing here */
    Optional<PcEvent> meaning(Optional<String> session) {
        if (type.equals(LOGIND + ".Manager") && member.equals("PrepareForSleep")) {
            return truth(0).map(asleep -> asleep ? PcEvent.SUSPENDING : PcEvent.RESUMED);
        }
        if (session.filter(path::equals).isPresent()) {
            return ofSession();
        }
        boolean network =
                isChangeOf(NETWORK_TYPES) && changed().keySet().stream().anyMatch(NETWORK_PROPERTIES::contains);
        return network ? Optional.of(PcEvent.NETWORK_CHANGED) : Optional.empty();
    }

    /** Lock asks for a lock screen; the hint says that there is one, whoever asked. */
    private Optional<PcEvent> ofSession() {
        if (type.equals(LOGIND + ".Session")) {
            return switch (member) {
                case "Lock" -> Optional.of(PcEvent.LOCKED);
                case "Unlock" -> Optional.of(PcEvent.UNLOCKED);
                default -> Optional.empty();
            };
        }
        return isChangeOf(Set.of(LOGIND + ".Session"))
                ? Optional.ofNullable(changed().get("LockedHint"))
                        .filter(Boolean.class::isInstance)
                        .map(locked -> (Boolean) locked ? PcEvent.LOCKED : PcEvent.UNLOCKED)
                : Optional.empty();
    }

    private boolean isChangeOf(Set<String> types) {
        return type.equals(PROPERTIES)
                && member.equals("PropertiesChanged")
                && arguments.size() >= 2
                && types.contains(arguments.get(0));
    }

    private Map<?, ?> changed() {
        return arguments.get(1) instanceof Map<?, ?> map ? map : Map.of();
    }

    private Optional<Boolean> truth(int index) {
        return arguments.size() > index && arguments.get(index) instanceof Boolean bool
                ? Optional.of(bool)
                : Optional.empty();
    }

    /** The service that may send such a signal. */
    String service() {
        String about = type.equals(PROPERTIES) && !arguments.isEmpty() ? String.valueOf(arguments.get(0)) : type;
        return about.startsWith(LOGIND) ? LOGIND : about.startsWith(NETWORKD) ? NETWORKD : NETWORK_MANAGER;
    }

    /** The object of a session, from {@code XDG_SESSION_ID}: logind writes what is no letter or digit as _XX. */
    static String sessionPath(String id) {
        StringBuilder path = new StringBuilder("/org/freedesktop/login1/session/");
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            boolean plain = letter || i > 0 && c >= '0' && c <= '9';
            path.append(plain ? String.valueOf(c) : String.format("_%02x", (int) c));
        }
        return path.toString();
    }
}
