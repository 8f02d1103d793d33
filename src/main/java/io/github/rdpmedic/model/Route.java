package io.github.rdpmedic.model;

/** How the standard client gets to a target. */
public sealed interface Route {

    Route DIRECT = new Direct();
    Route BROKERED = new Brokered();

    /** Straight to its address. */
    record Direct() implements Route {}

    /**
     * Through a Remote Desktop Gateway, [MS-TSGU].
     *
     * @param always false when the client first tries the straight way, {@code gatewayusagemethod} 2
     */
    record Gateway(Endpoint endpoint, boolean always) implements Route {

        /** Gateways speak HTTPS. */
        public static final int DEFAULT_PORT = 443;
    }

    /** Through a cloud service that hands out the session host after a logon, as Azure Virtual Desktop does. */
    record Brokered() implements Route {}

    /**
     * From the settings of an {@code .rdp} file, which are those of {@code targets.properties} too.
     *
     * @param gatewayHostName {@code host} or {@code host:port}; blank for none
     * @param gatewayUsageMethod 0 none, 1 always, 2 when the straight way fails, 3 and 4 as the client is set up
     * @param resourceProvider {@code arm} for Azure Virtual Desktop
     * @throws IllegalArgumentException with one sentence when the gateway is no address
     */
    static Route of(String gatewayHostName, int gatewayUsageMethod, String resourceProvider) {
        if (resourceProvider.strip().equalsIgnoreCase("arm")) {
            return BROKERED;
        }
        boolean named = !gatewayHostName.isBlank();
        if (!named || (gatewayUsageMethod != 1 && gatewayUsageMethod != 2)) {
            return DIRECT;
        }
        return new Gateway(Endpoint.parse(gatewayHostName, Gateway.DEFAULT_PORT), gatewayUsageMethod == 1);
    }
}
