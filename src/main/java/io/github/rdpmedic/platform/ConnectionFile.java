package io.github.rdpmedic.platform;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Route;
import io.github.rdpmedic.model.Target;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A minimal {@code .rdp} file, for what no command line of a client can say: a gateway and the token of a load
 * balancer. It holds no user and no password.
 *
 * @param directory where such files stand; made when it is missing
 */
public record ConnectionFile(Path directory) {

    /** Whether an address alone does not lead to this target. */
    public static boolean isNeededFor(Target target) {
        return target.loadBalanceInfo().isPresent() || target.route() instanceof Route.Gateway;
    }

    /** Writes the file afresh. Every part of it was checked when the target was made, so no line can be slipped in. */
    public Path write(Target target) throws PlatformException {
        Path file = directory.resolve(name(target));
        try {
            AtomicFile.replace(file, text(target).getBytes(StandardCharsets.US_ASCII));
            return file;
        } catch (IOException e) {
            throw new PlatformException(
                    Message.of(ConnectionFile.class, "connect.file", directory.toString()), e.toString(), e);
        }
    }

    static String text(Target target) {
        StringBuilder text = new StringBuilder();
        line(text, "full address:s:", target.endpoint().toString());
        if (target.route() instanceof Route.Gateway gateway) {
            line(text, "gatewayhostname:s:", address(gateway));
            line(text, "gatewayusagemethod:i:", gateway.always() ? "1" : "2");
            line(text, "gatewayprofileusagemethod:i:", "1");
        }
        target.loadBalanceInfo().ifPresent(info -> line(text, "loadbalanceinfo:s:", info));
        return text.toString();
    }

    private static String address(Route.Gateway gateway) {
        return gateway.endpoint().port() == Route.Gateway.DEFAULT_PORT
                ? gateway.endpoint().host()
                : gateway.endpoint().toString();
    }

    private static void line(StringBuilder text, String setting, String value) {
        text.append(setting).append(value).append("\r\n");
    }

    private static String name(Target target) {
        return target.endpoint().toString().replaceAll("[^A-Za-z0-9.-]", "_") + ".rdp";
    }
}
