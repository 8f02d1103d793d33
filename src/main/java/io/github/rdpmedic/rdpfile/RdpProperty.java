package io.github.rdpmedic.rdpfile;

import io.github.rdpmedic.model.Message;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The settings of an {@code .rdp} file that people are told to change, from Microsoft's "Supported RDP properties"
 * and the ActiveX control's documentation. No default is kept here: the documents contradict each other over time,
 * so what is not in the file is "not set".
 */
public enum RdpProperty {
    FULL_ADDRESS("full address", 's'),
    ENABLE_CREDSSP_SUPPORT("enablecredsspsupport", 'i', "1", "0"),
    AUTHENTICATION_LEVEL("authentication level", 'i', "2", "1", "3", "0"),
    NEGOTIATE_SECURITY_LAYER("negotiate security layer", 'i', "1", "0"),
    PROMPT_FOR_CREDENTIALS("prompt for credentials", 'i', "0", "1"),
    AUTORECONNECTION_ENABLED("autoreconnection enabled", 'i', "1", "0"),
    NETWORK_AUTODETECT("networkautodetect", 'i', "1", "0"),
    BANDWIDTH_AUTODETECT("bandwidthautodetect", 'i', "1", "0"),
    BITMAP_CACHE_PERSIST_ENABLE("bitmapcachepersistenable", 'i', "1", "0"),
    GATEWAY_USAGE_METHOD("gatewayusagemethod", 'i', "0", "1", "2", "3", "4"),
    GATEWAY_HOSTNAME("gatewayhostname", 's'),
    REDIRECT_CLIPBOARD("redirectclipboard", 'i', "1", "0"),
    REDIRECT_PRINTERS("redirectprinters", 'i', "1", "0"),
    DRIVES_TO_REDIRECT("drivestoredirect", 's'),
    USE_MULTIMON("use multimon", 'i', "0", "1"),
    SCREEN_MODE_ID("screen mode id", 'i', "1", "2");

    private final String key;
    private final char type;
    private final List<String> choices;

    RdpProperty(String key, char type, String... choices) {
        this.key = key;
        this.type = type;
        this.choices = List.of(choices);
    }

    /** As it stands in the file: {@code authentication level}. */
    public String key() {
        return key;
    }

    public char type() {
        return type;
    }

    /** Every value that is documented; empty for free text. */
    public List<String> choices() {
        return choices;
    }

    public static Optional<RdpProperty> find(String name) {
        String wanted = RdpLine.canonical(name);
        return Arrays.stream(values())
                .filter(property -> property.key.equals(wanted))
                .findFirst();
    }

    /** Whether a setting of this name has the type and one of the values that are documented for it. */
    public boolean admits(RdpSetting setting) {
        return setting.type() == type && (choices.isEmpty() || choices.contains(setting.value()));
    }

    public RdpSetting as(String value) {
        return new RdpSetting(key, type, value);
    }

    /** A few words. */
    public Message title() {
        return text("title");
    }

    /** What it does, in one sentence. */
    public Message meaning() {
        return text("meaning");
    }

    /** What one of the {@link #choices} means, in a few words. */
    public Message choice(String value) {
        return text(value);
    }

    private Message text(String part) {
        return Message.of(RdpProperty.class, name() + "." + part);
    }
}
