package io.github.rdpmedic.platform.windows;

import io.github.rdpmedic.model.Facts.InterfaceType;

/** What kind of interface a {@code MIB_IF_ROW2} describes; the numbers are those of ipifcons.h and ntddndis.h. */
final class WindowsInterfaceType {

    private static final int IF_TYPE_ETHERNET_CSMACD = 6;
    private static final int IF_TYPE_PPP = 23;
    /** Wintun, so WireGuard and others. */
    private static final int IF_TYPE_PROP_VIRTUAL = 53;

    private static final int IF_TYPE_IEEE80211 = 71;
    private static final int IF_TYPE_TUNNEL = 131;
    private static final int IF_TYPE_WWANPP = 243;
    private static final int IF_TYPE_WWANPP2 = 244;
    private static final int NDIS_PHYSICAL_MEDIUM_WIRELESS_LAN = 1;
    private static final int NDIS_PHYSICAL_MEDIUM_WIRELESS_WAN = 8;
    private static final int NDIS_PHYSICAL_MEDIUM_NATIVE_802_11 = 9;

    private WindowsInterfaceType() {}

    /** @param medium corrects the type: some drivers call a radio Ethernet */
    static InterfaceType of(int type, int medium) {
        return switch (medium) {
            case NDIS_PHYSICAL_MEDIUM_WIRELESS_LAN, NDIS_PHYSICAL_MEDIUM_NATIVE_802_11 -> InterfaceType.WIFI;
            case NDIS_PHYSICAL_MEDIUM_WIRELESS_WAN -> InterfaceType.CELLULAR;
            default -> of(type);
        };
    }

    private static InterfaceType of(int type) {
        return switch (type) {
            case IF_TYPE_IEEE80211 -> InterfaceType.WIFI;
            case IF_TYPE_ETHERNET_CSMACD -> InterfaceType.ETHERNET;
            case IF_TYPE_PPP, IF_TYPE_PROP_VIRTUAL, IF_TYPE_TUNNEL -> InterfaceType.VPN;
            case IF_TYPE_WWANPP, IF_TYPE_WWANPP2 -> InterfaceType.CELLULAR;
            default -> InterfaceType.OTHER;
        };
    }
}
