package io.github.rdpmedic.rdp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerKindTest {

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "1234 02 00 02,Windows Vista or Server 2008",
                "1234 02 01 02,Windows 7 or Server 2008 R2",
                "1234 02 01 01,xrdp",
                "1234 02 01 00,xrdp",
                "1234 02 09 02,Windows 7 or Server 2008 R2",
                "1234 02 0f 08,Windows 8 or Server 2012",
                "1234 02 1f 08,'Windows 10 or Server 2016, or newer'",
                "1234 02 e0 08,-",
                "1234 03 00 05,-",
                "0000 02 03 02,'a FreeRDP server, perhaps GNOME Remote Desktop'",
                "0000 02 00 01,a FreeRDP server",
                "3412 02 00 01,VirtualBox",
                "4321 02 00 01,-"
            })
    void theConfirmHintsAtTheProgram(String bytes, String guess) throws Exception {
        String[] part = bytes.split(" ");
        byte[] frame = Bytes.hex(
                "03 00 00 13 0e d0 00 00" + part[0] + "00" + part[1] + part[2] + "08 00" + part[3] + "00 00 00");
        assertThat(ServerKind.guess(ConnectionConfirm.parse(frame))).isEqualTo(Optional.ofNullable(guess));
    }

    @ParameterizedTest
    @CsvSource({"0000,old xrdp", "1234,'Windows before 2003 SP1, or old xrdp'", "3412,VirtualBox"})
    void aShortConfirmHintsAtAnOldProgram(String sourceReference, String guess) throws Exception {
        byte[] frame = Bytes.hex("03 00 00 0b 06 d0 00 00" + sourceReference + "00");
        assertThat(ServerKind.guess(ConnectionConfirm.parse(frame))).contains(guess);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "6,1,7601,Windows 7 or Server 2008 R2",
                "10,0,17763,Windows 10 (1809) or Server 2019",
                "10,0,20348,Windows Server 2022",
                "10,0,26100,Windows 11 (24H2) or Server 2025",
                "10,0,1,-",
                "255,255,65535,-"
            })
    void aBuildBelongsToARelease(int major, int minor, int build, String release) {
        NtlmVersion version = new NtlmVersion(major, minor, build);
        assertThat(version).hasToString(major + "." + minor + "." + build);
        assertThat(WindowsRelease.of(version)).isEqualTo(Optional.ofNullable(release));
    }
}
