package io.github.rdpmedic.platform;

import java.net.InetAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import javax.naming.Context;
import javax.naming.NamingException;
import javax.naming.directory.InitialDirContext;

/** The name servers of this PC, as the JDK's own DNS client finds them on every system. Asks none of them. */
public final class ConfiguredNameServers {

    private ConfiguredNameServers() {}

    public static List<InetAddress> ofThisPc() {
        Hashtable<String, String> environment = new Hashtable<>();
        environment.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
        try {
            Context context = new InitialDirContext(environment);
            try {
                Object urls = context.getEnvironment().get(Context.PROVIDER_URL);
                return Arrays.stream(String.valueOf(urls).split(" "))
                        .map(ConfiguredNameServers::host)
                        .flatMap(Optional::stream)
                        .toList();
            } finally {
                context.close();
            }
        } catch (NamingException noneKnown) {
            return List.of();
        }
    }

    static Optional<InetAddress> host(String url) {
        try {
            String host = URI.create(url).getHost();
            return host == null ? Optional.empty() : IpLiteral.parse(host.replaceAll("[\\[\\]]", ""));
        } catch (IllegalArgumentException noUrl) {
            return Optional.empty();
        }
    }
}
