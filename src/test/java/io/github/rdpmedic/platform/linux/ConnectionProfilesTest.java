package io.github.rdpmedic.platform.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.rdpmedic.platform.PlatformException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Against a program that answers the calls as nmcli(1) describes them; a NetworkManager would run this PC's devices. */
@DisabledOnOs(OS.WINDOWS)
class ConnectionProfilesTest {

    private static final String UUID = "5fb06bd0-0bb0-7ffb-45f1-d6edd65f3e03";

    @TempDir
    Path directory;

    private ConnectionProfiles nmcli(String deviceUuid, String type) throws Exception {
        Path state = Files.writeString(directory.resolve("state"), "0\n");
        return new ConnectionProfiles(new StandIn(directory)
                .with("nmcli", """
                        case "$*" in
                          "-g GENERAL.CON-UUID device show eth0") echo '%1$s' ;;
                          "-g connection.type connection show %2$s") echo '%3$s' ;;
                          "-g %3$s.mtu connection show %2$s") cat '%4$s' ;;
                          "connection modify %2$s %3$s.mtu "*) echo "$5" > '%4$s' ;;
                          *) echo "Error: $*" >&2; exit 10 ;;
                        esac
                        """.formatted(deviceUuid, UUID, type, state))
                .programs());
    }

    @Test
    void whatTheProfileKeepsIsReadAndChanged() throws Exception {
        for (String type : new String[] {"802-3-ethernet", "802-11-wireless", "wireguard"}) {
            ConnectionProfiles profiles = nmcli(UUID, type);
            assertThat(profiles.mtu("eth0")).as(type).hasValue(0);
            profiles.keep("eth0", 1400);
            assertThat(profiles.mtu("eth0")).as(type).hasValue(1400);
        }
    }

    @Test
    void aDeviceThatItDoesNotRunHasNothingKept() throws Exception {
        assertThat(nmcli("", "802-3-ethernet").mtu("eth0")).isEmpty();
        assertThat(nmcli(UUID, "802-3-ethernet").mtu("eth1")).isEmpty();
    }

    @Test
    void aConnectionWithoutAnMtuHasNothingKept() throws Exception {
        assertThat(nmcli(UUID, "vpn").mtu("eth0")).isEmpty();
    }

    /** What a device calls itself could be anything; it never becomes a second argument. */
    @Test
    void anAnswerThatIsNoUuidGoesNoFurther() throws Exception {
        assertThat(nmcli("--help", "802-3-ethernet").mtu("eth0")).isEmpty();
    }

    @Test
    void aRefusalIsSaid() throws Exception {
        ConnectionProfiles profiles = nmcli(UUID, "802-3-ethernet");
        Files.writeString(
                directory.resolve("nmcli"),
                Files.readString(directory.resolve("nmcli")).replace("echo \"$5\" >", "exit 1; echo"));
        assertThatExceptionOfType(PlatformException.class).isThrownBy(() -> profiles.keep("eth0", 1400));
    }
}
