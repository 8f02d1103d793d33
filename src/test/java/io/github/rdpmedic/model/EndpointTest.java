package io.github.rdpmedic.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {

    @ParameterizedTest
    @CsvSource({
        "server,server,3389,false",
        "server:3390,server,3390,false",
        "' server '   ,server,3389,false",
        "srv_01.corp.example,srv_01.corp.example,3389,false",
        "server.:1,server.,1,false",
        "192.0.2.7,192.0.2.7,3389,true",
        "192.0.2.7:65535,192.0.2.7,65535,true",
        "2001:db8::1,2001:db8::1,3389,true",
        "::1,::1,3389,true",
        "[::1],::1,3389,true",
        "[2001:db8::1]:3390,2001:db8::1,3390,true",
        "[fe80::1%eth0]:3390,fe80::1%eth0,3390,true",
        "::ffff:192.0.2.7,::ffff:192.0.2.7,3389,true"
    })
    void anAddressIsReadAndWrittenBack(String text, String host, int port, boolean literal) {
        Endpoint endpoint = Endpoint.parse(text);
        assertThat(endpoint).isEqualTo(new Endpoint(host, port));
        assertThat(endpoint.isLiteral()).isEqualTo(literal);
        assertThat(Endpoint.parse(endpoint.toString())).isEqualTo(endpoint);
    }

    @ParameterizedTest
    @CsvSource({
        "büro.example,xn--bro-hoa.example",
        "BÜRO:3390,xn--bro-hoa",
        "受付.example,xn--bnqq5j.example",
        "ｓｅｒｖｅｒ,server"
    })
    void aNameBeyondAsciiIsAskedForInItsAsciiForm(String text, String host) {
        assertThat(Endpoint.parse(text).host()).isEqualTo(host);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''              | the address is empty",
                "'   '           | the address is empty",
                "server:0        | port 0 is not between 1 and 65535",
                "server:65536    | port 65536 is not between 1 and 65535",
                "server:         | is not a port",
                "server:-1       | is not a port",
                "server:+1       | is not a port",
                "server:33a      | is not a port",
                "server:１       | is not a port",
                "server:123456   | is not a port",
                ":3389           | is not a host name",
                "[::1            | without",
                "[server]        | is not an IPv6 address",
                "[::1]3389       | only",
                "[::1]:          | is not a port",
                "a b             | is not a host name",
                "1:2:3           | is not a host name",
                "::::            | is not a host name",
                "[:]             | is not an IPv6 address",
                "a..b            | is not a host name",
                ".a              | is not a host name",
                "-a              | is not a host name",
                "a-              | is not a host name",
                "a/b             | is not a host name",
                "rdp://a         | is not a port",
                "user@host       | is not a host name",
                "$(reboot)       | is not a host name",
                "a;b             | is not a host name",
                "a&calc.exe      | is not a host name",
                "`id`            | is not a host name",
                "%COMPUTERNAME%  | is not a host name",
                "\\\\server      | is not a host name",
                "ü..a            | is not a host name",
                "1::2::z         | is not a host name"
            })
    void whatIsNoAddressIsRefusedInOneSentence(String text, String reason) {
        assertThatThrownBy(() -> Endpoint.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\u0000b", "a\r\nHost: x", "a\u202Eb", "a\u2028b", "\u0007"})
    void aNameWithHiddenCharactersIsRefusedAndShownSafely(String text) {
        assertThatThrownBy(() -> Endpoint.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .satisfies(e -> assertThat(e.getMessage().chars())
                        .noneMatch(c -> Character.isISOControl(c) || c == 0x202E || c == 0x2028));
    }

    @Test
    void aNameHasAtMost253Characters() {
        assertThat(Endpoint.parse("a".repeat(253)).host()).hasSize(253);
        assertThatThrownBy(() -> Endpoint.parse("a".repeat(254))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSameHostComparesEqualInSpiteOfCaseAndTrailingDot() {
        assertThat(Endpoint.parse("Server.Example.").normalised())
                .isEqualTo(Endpoint.parse("server.example").normalised());
        assertThat(Endpoint.parse("server:3390").normalised())
                .isNotEqualTo(Endpoint.parse("server").normalised());
        assertThat(Endpoint.parse("[FE80::A]").normalised()).isEqualTo(new Endpoint("fe80::a", 3389));
    }

    @Test
    void anyTextIsEitherAnAddressThatReadsBackOrRefused() {
        Random random = new Random(3389);
        String alphabet = "aZ09.:-_[]%@/\\ \t\u00fc\u3002\u0130\u00df\ud83d\ude00\u202e\u0000";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(12); length >= 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertReadsBackOrIsRefused(text.toString());
        }
    }

    private static void assertReadsBackOrIsRefused(String text) {
        Endpoint endpoint;
        try {
            endpoint = Endpoint.parse(text);
        } catch (IllegalArgumentException refused) {
            return;
        }
        assertThat(Endpoint.parse(endpoint.toString())).as(text).isEqualTo(endpoint);
        assertThat(endpoint.host()).as(text).isPrintable();
    }

    @Test
    void anEndlessAddressIsRefusedAtOnce() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(1),
                () -> assertThatThrownBy(() -> Endpoint.parse(":".repeat(80_000) + "x"))
                        .isInstanceOf(IllegalArgumentException.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.2.3",
                "1",
                "127.1",
                "2130706433",
                "127.0.0.256",
                "127.0.0.01",
                "999.1.1.1",
                "1.2.3.4.5",
                "127.0.0.1.",
                "0x7f.1",
                "0x7f000001",
                "1.2.3:3390",
                "0X1.0x.2"
            })
    void numbersThatAreNoCompleteAddressAreRefusedBecauseEveryProgramReadsThemInItsOwnWay(String text) {
        assertThatThrownBy(() -> Endpoint.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("four numbers from 0 to 255");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3com", "server1", "1-2", "1.example", "srv.1", "0xserver", "face.cafe"})
    void aNameMayHoldNumbers(String text) {
        assertThat(Endpoint.parse(text).isLiteral()).isFalse();
    }
}
