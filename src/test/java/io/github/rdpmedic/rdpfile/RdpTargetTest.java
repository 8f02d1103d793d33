package io.github.rdpmedic.rdpfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Route;
import io.github.rdpmedic.model.Target;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RdpTargetTest {

    private static final String ADDRESS = "full address:s:desk.corp.example\r\n";

    @ParameterizedTest(name = "usage method {0}: through the gateway {1}, always {2}")
    @CsvSource({"0, false, false", "1, true, true", "2, true, false", "3, false, false", "4, false, false"})
    void theUsageMethodDecidesOnTheGateway(int method, boolean through, boolean always) {
        Target target = read(ADDRESS + "gatewayhostname:s:gw.example\r\ngatewayusagemethod:i:" + method + "\r\n");

        Route expected = through ? new Route.Gateway(new Endpoint("gw.example", 443), always) : Route.DIRECT;
        assertThat(target).isEqualTo(new Target("Desk", new Endpoint("desk.corp.example", 3389), expected));
    }

    @Test
    void hostGatewayAndBothPortsAreRead() {
        Target target = read("full address:s:desk.corp.example:3390\r\n"
                + "gatewayhostname:s:gw.example:8443\r\ngatewayusagemethod:i:1\r\n");

        assertThat(target.endpoint().port()).isEqualTo(3390);
        assertThat(target.route()).isEqualTo(new Route.Gateway(new Endpoint("gw.example", 8443), true));
    }

    @ParameterizedTest
    @CsvSource({"resourceprovider:s:arm", "armpath:s:/subscriptions/1", "wvd endpoint pool:s:pool"})
    void azureVirtualDesktopCannotBeProbed(String setting) {
        assertThat(read(ADDRESS + setting + "\r\n").route()).isEqualTo(Route.BROKERED);
    }

    @Test
    void aFileWithoutAHostIsNoTarget() {
        assertThatThrownBy(() -> read("gatewayhostname:s:gw.example\r\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("names no host");
    }

    private static Target read(String content) {
        return RdpTarget.of(RdpFile.parse(content.getBytes(StandardCharsets.UTF_8)), "Desk");
    }
}
