package io.github.rdpmedic.rdp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirstBytesTest {

    @ParameterizedTest
    @CsvSource({
        "HTTP/1.1 400 Bad Request,HTTP",
        "HTTP/,HTTP",
        "HTTP,OTHER",
        "<html><body>,HTTP",
        "<!DOCTYPE html>,HTTP",
        "SSH-2.0-OpenSSH_9.2,SSH",
        "RFB 003.008,VNC",
        "220 mail.example ESMTP,MAIL_OR_FTP",
        "hello,OTHER",
        "h,OTHER"
    })
    void aBannerTellsWhoSpeaks(String banner, FirstBytes speaker) {
        assertThat(FirstBytes.of(banner.getBytes(StandardCharsets.US_ASCII))).contains(speaker);
    }

    @ParameterizedTest
    @CsvSource({
        "15 03 03 00 02 02 28,TLS",
        "16 03 01,TLS",
        "16 03,TLS",
        "16,OTHER",
        "18 03 03,OTHER",
        "03 00 00 09 02 f0 80 21 80,MCS_DISCONNECT",
        "03 00 00 09 02 f0 80 21,MCS_DISCONNECT",
        "03 00 00 09 02 f0 80,OTHER",
        "ff,OTHER"
    })
    void theFirstBytesOfAProtocolTellWhoSpeaks(String hex, FirstBytes speaker) {
        assertThat(FirstBytes.of(Bytes.hex(hex))).contains(speaker);
    }

    @Test
    void noBytesAreNobody() {
        assertThat(FirstBytes.of(new byte[0])).isEmpty();
    }
}
