package io.github.rdpmedic.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Route;
import io.github.rdpmedic.model.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionFileTest {

    private static final Endpoint HOST = Endpoint.parse("term.corp.example");

    @TempDir
    Path directory;

    @Test
    void anAddressAloneNeedsNoFile() {
        assertThat(ConnectionFile.isNeededFor(new Target("plain", HOST))).isFalse();
        assertThat(ConnectionFile.isNeededFor(through("gw.example", true))).isTrue();
        assertThat(ConnectionFile.isNeededFor(new Target("farm", HOST).withLoadBalanceInfo("tsv://x")))
                .isTrue();
    }

    @Test
    void aGatewayThatIsAlwaysUsedStandsInTheFile() {
        assertThat(ConnectionFile.text(through("gw.example", true)))
                .isEqualTo("full address:s:term.corp.example:3389\r\n"
                        + "gatewayhostname:s:gw.example\r\n"
                        + "gatewayusagemethod:i:1\r\n"
                        + "gatewayprofileusagemethod:i:1\r\n");
    }

    @Test
    void aGatewayForWhenTheStraightWayFailsKeepsItsPort() {
        assertThat(ConnectionFile.text(through("gw.example:8443", false)))
                .contains("gatewayhostname:s:gw.example:8443\r\n", "gatewayusagemethod:i:2\r\n");
    }

    @Test
    void theTokenOfALoadBalancerStandsInTheFile() {
        Target farm = new Target("farm", HOST).withLoadBalanceInfo("tsv://MS Terminal Services Plugin.1.Farm");

        assertThat(ConnectionFile.text(farm))
                .endsWith("loadbalanceinfo:s:tsv://MS Terminal Services Plugin.1.Farm\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x\r\nalternate shell:s:calc.exe", "x\nremoteapplicationprogram:s:x", "x\u2028y"})
    void noTokenCanBringALineOfItsOwn(String hostile) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Target("farm", HOST).withLoadBalanceInfo(hostile));
    }

    @Test
    void theFileIsWrittenBelowItsDirectoryWhateverTheAddressIs() throws Exception {
        Target link = new Target("link", Endpoint.parse("[fe80::1%eth0]:3390")).withLoadBalanceInfo("token");

        Path written = new ConnectionFile(directory.resolve("connect")).write(link);

        assertThat(written).hasParent(directory.resolve("connect"));
        assertThat(written.getFileName()).hasToString("_fe80__1_eth0__3390.rdp");
        assertThat(written).content().startsWith("full address:s:[fe80::1%eth0]:3390\r\n");
    }

    @Test
    void aFolderThatCannotBeWrittenToIsNamed() throws Exception {
        Path file = Files.createFile(directory.resolve("occupied"));

        assertThatExceptionOfType(PlatformException.class)
                .isThrownBy(() -> new ConnectionFile(file).write(through("gw.example", true)))
                .satisfies(
                        refused -> assertThat(refused.userMessage().toString()).contains(file.toString()));
    }

    private static Target through(String gateway, boolean always) {
        return new Target(
                "behind", HOST, new Route.Gateway(Endpoint.parse(gateway, Route.Gateway.DEFAULT_PORT), always));
    }
}
