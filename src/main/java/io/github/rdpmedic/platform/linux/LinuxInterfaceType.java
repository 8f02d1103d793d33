package io.github.rdpmedic.platform.linux;

import io.github.rdpmedic.model.Facts.InterfaceType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** What kind of interface a directory below {@code /sys/class/net} describes. */
final class LinuxInterfaceType {

    /** Link types of {@code linux/if_arp.h}. */
    private static final int ARPHRD_ETHER = 1;

    private static final int ARPHRD_RAWIP = 519;
    /** NONE is that of tun devices and WireGuard; the others are tunnels: IPIP, SIT, GRE. */
    private static final Set<Integer> ARPHRD_TUNNELS = Set.of(65534, 768, 776, 778);

    private static final String DEVTYPE = "DEVTYPE=";

    private LinuxInterfaceType() {}

    static InterfaceType of(Path directory) {
        String deviceType = deviceType(directory);
        if (deviceType.equals("wlan")
                || Files.exists(directory.resolve("wireless"))
                || Files.exists(directory.resolve("phy80211"))) {
            return InterfaceType.WIFI;
        }
        int link = linkType(directory);
        if (deviceType.equals("wwan") || link == ARPHRD_RAWIP) {
            return InterfaceType.CELLULAR;
        }
        if (deviceType.equals("wireguard")
                || Files.exists(directory.resolve("tun_flags"))
                || ARPHRD_TUNNELS.contains(link)) {
            return InterfaceType.VPN;
        }
        return link == ARPHRD_ETHER ? InterfaceType.ETHERNET : InterfaceType.OTHER;
    }

    private static String deviceType(Path directory) {
        return lines(directory.resolve("uevent")).stream()
                .filter(line -> line.startsWith(DEVTYPE))
                .map(line -> line.substring(DEVTYPE.length()))
                .findFirst()
                .orElse("");
    }

    private static int linkType(Path directory) {
        return lines(directory.resolve("type")).stream()
                .filter(line -> line.matches("[0-9]{1,6}"))
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(0);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException notThere) {
            return List.of();
        }
    }
}
