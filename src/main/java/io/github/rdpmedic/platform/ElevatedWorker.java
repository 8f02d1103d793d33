package io.github.rdpmedic.platform;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The elevated child: carries out one order and ends. It trusts nothing that it is told: the order is read strictly,
 * and what is to be changed must be as the order says.
 */
public final class ElevatedWorker {

    /** The hidden subcommand that leads here. */
    public static final String COMMAND = "elevated";

    static final int TOKEN_BYTES = 16;

    private static final Logger LOG = System.getLogger(ElevatedWorker.class.getName());
    private static final Pattern PORT = Pattern.compile("[1-9][0-9]{0,4}");
    private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{" + 2 * TOKEN_BYTES + "}");
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final InterfaceMtu mtu;
    private final DnsResolverCache dnsCache;
    private final Registry registry;

    /** @param mtu and the other ports as an administrator reaches them */
    public ElevatedWorker(InterfaceMtu mtu, DnsResolverCache dnsCache, Registry registry) {
        this.mtu = mtu;
        this.dnsCache = dnsCache;
        this.registry = registry;
    }

    /**
     * @param arguments port and token of the program that waits for this one, and the order
     * @return whether the order was carried out
     * @throws IllegalArgumentException when the arguments are not exactly what that program writes
     */
    public boolean run(List<String> arguments) {
        if (arguments.size() < 3
                || !PORT.matcher(arguments.get(0)).matches()
                || !TOKEN.matcher(arguments.get(1)).matches()) {
            throw new IllegalArgumentException("only RDP Medic itself can use this command");
        }
        int port = Integer.parseInt(arguments.get(0));
        if (port > 65535) {
            throw new IllegalArgumentException("not a port");
        }
        ElevatedOrder order = ElevatedOrder.read(arguments.subList(2, arguments.size()));
        try (ElevatedLink link = ElevatedLink.to(port, CONNECT)) {
            link.say(arguments.get(1));
            return carriedOut(order, link);
        } catch (IOException parentIsGone) {
            LOG.log(Level.DEBUG, "{0}", parentIsGone.toString());
            return false;
        }
    }

    private boolean carriedOut(ElevatedOrder order, ElevatedLink link) throws IOException {
        try {
            if (order instanceof ElevatedOrder.SetMtu set) {
                return new MtuErrand(mtu, set, link).run();
            }
            if (order instanceof ElevatedOrder.SetRegistry set) {
                return new RegistryErrand(registry, set, link).run();
            }
            dnsCache.flush();
            link.say(ElevatedLink.DONE);
            return true;
        } catch (PlatformException e) {
            LOG.log(Level.DEBUG, "{0}", e.getMessage());
            link.say(ElevatedLink.FAILED + e.userMessage());
            return false;
        }
    }
}
