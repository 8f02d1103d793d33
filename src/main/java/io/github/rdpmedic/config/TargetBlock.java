package io.github.rdpmedic.config;

import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.OptionText;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.Route;
import io.github.rdpmedic.model.SavedTarget;
import io.github.rdpmedic.model.Target;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines {@code target.ID.FIELD = VALUE} of one target. What a check does not need is in {@link OptionLines}. */
record TargetBlock(String id) {

    private static final Pattern KEY = Pattern.compile("target\\.([^.]+)\\.(.+)");
    /** As these settings are called in {@code .rdp} files. */
    private static final String GATEWAY = "gatewayhostname";

    private static final String GATEWAY_USAGE = "gatewayusagemethod";
    private static final String PROVIDER = "resourceprovider";
    private static final Set<String> FIELDS =
            Set.of("name", "host", "port", "loadbalanceinfo", GATEWAY, GATEWAY_USAGE, PROVIDER);
    /** Longer than any host name, and short enough for every pattern. */
    private static final int MAX_HOST = 300;

    private static final Pattern HOST_WITH_PORT = Pattern.compile("([^:]+|\\[.*]):([0-9]+)");

    /** Whether the key is a line of some block, of a known field or not. */
    static boolean owns(String key) {
        return KEY.matcher(key).matches();
    }

    static TargetBlock ofKey(String key) {
        Matcher matcher = KEY.matcher(key);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(key);
        }
        return new TargetBlock(matcher.group(1));
    }

    static boolean knows(String key) {
        Matcher matcher = KEY.matcher(key);
        return matcher.matches() && (FIELDS.contains(matcher.group(2)) || OptionText.FIELDS.contains(matcher.group(2)));
    }

    String key(String field) {
        return "target." + id + "." + field;
    }

    /** A block without a name goes by its id; one without a port means {@value Endpoint#DEFAULT_PORT}. */
    Target read(PropertiesText file) throws Fault {
        Endpoint endpoint = new Endpoint(host(file), port(file));
        String name = file.value(key("name")).orElse(id);
        Optional<String> loadBalanceInfo = loadBalanceInfo(file);
        Route route = route(file);
        try {
            return new Target(name, endpoint, loadBalanceInfo, route);
        } catch (IllegalArgumentException badName) {
            throw Fault.at(nameLine(file), "fault.name", Printable.of(name));
        }
    }

    /** The line of the name, or of the host when the block goes by its id. */
    int nameLine(PropertiesText file) {
        return file.line(file.value(key("name")).isPresent() ? key("name") : key("host"));
    }

    private int firstLine(PropertiesText file) {
        return file.keys().stream()
                .filter(this::contains)
                .mapToInt(file::line)
                .findFirst()
                .orElse(0);
    }

    boolean contains(String key) {
        return owns(key) && ofKey(key).equals(this);
    }

    private String host(PropertiesText file) throws Fault {
        String key = key("host");
        String host = file.value(key).orElse("");
        if (host.isEmpty()) {
            int line = file.value(key).isPresent() ? file.line(key) : firstLine(file);
            throw Fault.at(line, "fault.host-missing", Printable.of(id), Printable.of(key));
        }
        if (host.length() > MAX_HOST) {
            throw notAHost(host, file);
        }
        Matcher withPort = HOST_WITH_PORT.matcher(host);
        if (withPort.matches()) {
            throw Fault.at(
                    file.line(key),
                    "fault.host-with-port",
                    Printable.of(host),
                    Printable.of(key("port")),
                    withPort.group(2));
        }
        try {
            return Endpoint.parse(host).host();
        } catch (IllegalArgumentException notAHost) {
            throw notAHost(host, file);
        }
    }

    private Fault notAHost(String host, PropertiesText file) {
        return Fault.at(file.line(key("host")), "fault.host", Printable.of(host), Printable.of(key("host")));
    }

    private int port(PropertiesText file) throws Fault {
        String key = key("port");
        String port = file.value(key).orElse(String.valueOf(Endpoint.DEFAULT_PORT));
        int number = port.matches("[0-9]{1,5}") ? Integer.parseInt(port) : 0;
        if (number < 1 || number > 65535) {
            throw Fault.at(file.line(key), "fault.port", Printable.of(port), Printable.of(key));
        }
        return number;
    }

    private Optional<String> loadBalanceInfo(PropertiesText file) throws Fault {
        String key = key("loadbalanceinfo");
        Optional<String> text = file.value(key).filter(value -> !value.isBlank());
        if (text.filter(value -> !Target.isLoadBalanceInfo(value)).isPresent()) {
            throw Fault.at(file.line(key), "fault.loadbalanceinfo", Printable.of(key));
        }
        return text;
    }

    /** A gateway that is named is used, unless the usage method says otherwise. */
    private Route route(PropertiesText file) throws Fault {
        String usage = file.value(key(GATEWAY_USAGE)).orElse("1");
        if (!usage.matches("[0-4]")) {
            throw Fault.at(
                    file.line(key(GATEWAY_USAGE)),
                    "fault.gateway-usage",
                    Printable.of(usage),
                    Printable.of(key(GATEWAY_USAGE)));
        }
        String gateway = file.value(key(GATEWAY)).orElse("");
        try {
            return Route.of(
                    gateway, Integer.parseInt(usage), file.value(key(PROVIDER)).orElse(""));
        } catch (IllegalArgumentException notAHost) {
            throw Fault.at(file.line(key(GATEWAY)), "fault.host", Printable.of(gateway), Printable.of(key(GATEWAY)));
        }
    }

    /** Writes the target as a paragraph of its own. */
    void write(SavedTarget saved, PropertiesText file) {
        file.put(key("name"), saved.target().name());
        file.startParagraph(key("name"));
        put(saved, file);
    }

    /**
     * Changes what differs, each line in its place; lines of unknown fields stay.
     *
     * @param keys all of this block
     */
    void update(SavedTarget saved, List<String> keys, PropertiesText file) {
        Map<String, String> lines = lines(saved);
        List<String> gone = keys.stream()
                .filter(TargetBlock::knows)
                .filter(key -> !lines.containsKey(key))
                .toList();
        put(saved, file);
        file.clear(gone);
    }

    private void put(SavedTarget saved, PropertiesText file) {
        lines(saved).forEach((key, value) -> {
            if (!file.value(key).equals(Optional.of(value))) {
                file.put(key, value);
            }
        });
    }

    private Map<String, String> lines(SavedTarget saved) {
        Target target = saved.target();
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put(key("name"), target.name());
        lines.put(key("host"), target.endpoint().host());
        if (target.endpoint().port() != Endpoint.DEFAULT_PORT) {
            lines.put(key("port"), String.valueOf(target.endpoint().port()));
        }
        target.loadBalanceInfo().ifPresent(info -> lines.put(key("loadbalanceinfo"), info));
        if (target.route() instanceof Route.Gateway gateway) {
            lines.put(key(GATEWAY), gateway.endpoint().toString());
            lines.put(key(GATEWAY_USAGE), gateway.always() ? "1" : "2");
        } else if (target.route() instanceof Route.Brokered) {
            lines.put(key(PROVIDER), "arm");
        }
        lines.putAll(new OptionLines(this).lines(saved.options()));
        return lines;
    }
}
