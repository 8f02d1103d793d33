package io.github.rdpmedic.rdpfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RdpAdviceTest {

    private static RdpFile file(String... lines) {
        return RdpFile.parse(String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "signature:s:AQAB, SIGNED",
        "password 51:b:0100, STORED_PASSWORD",
        "gatewayaccesstoken:s:x, ACCESS_TOKEN",
        "endpointfedauth:s:x, ACCESS_TOKEN",
        "DrivesToRedirect:s: * , ALL_DRIVES",
        "enablecredsspsupport:i:0, CREDSSP_OFF",
        "authentication level:i:0, SERVER_NOT_AUTHENTICATED"
    })
    void oneLineIsEnoughToBePointedOut(String line, RdpAdvice.Kind kind) {
        assertThat(RdpAdvice.of(file(line))).extracting(RdpAdvice::kind).containsExactly(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "signature:s:",
        "drivestoredirect:s:",
        "drivestoredirect:s:C:\\;",
        "enablecredsspsupport:i:1",
        "authentication level:i:2",
        "authentication level:s:none"
    })
    void anOrdinaryFileIsNotCommentedOn(String line) {
        assertThat(RdpAdvice.of(file(line, "full address:s:a", "alternate full address:s:A")))
                .isEmpty();
    }

    @Test
    void anAddressThatIsNotTheOneShownIsPointedOut() {
        assertThat(RdpAdvice.of(file("full address:s:bank.example", "alternate full address:s:192.0.2.9\u202e")))
                .extracting(advice -> advice.text().in(Locale.ENGLISH))
                .containsExactly("The file connects to 192.0.2.9\\u202e, although it shows bank.example."
                        + " Make sure that both belong together.");
    }

    @Test
    void aSettingThatContradictsItselfIsPointedOut() {
        assertThat(RdpAdvice.of(file("use multimon:i:1", "Use Multimon:i:0", "a:i:1", "a:i:1")))
                .extracting(RdpAdvice::kind)
                .containsExactly(RdpAdvice.Kind.CONTRADICTION);
    }

    @ParameterizedTest
    @EnumSource(RdpProperty.class)
    void everySettingHasWordsInEveryLanguage(RdpProperty property) {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            assertThat(property.title().in(locale)).isNotBlank();
            assertThat(property.meaning().in(locale)).endsWith(".");
            assertThat(property.choices())
                    .allSatisfy(value ->
                            assertThat(property.choice(value).in(locale)).isNotBlank());
        }
    }

    @Test
    void aDifferenceNamesEveryLineOfASettingAndHidesSecrets() {
        RdpFile before = file("a:i:1", "b:s:x", "A:i:2", "password 51:b:0102");
        RdpFile after =
                before.with(RdpSetting.parse("a:i:3")).without("password 51").with(RdpSetting.parse("c:s:new"));
        assertThat(RdpDifference.between(before, after))
                .containsExactly(
                        new RdpDifference("a", List.of("a:i:1", "A:i:2"), List.of("a:i:3", "A:i:3")),
                        new RdpDifference("password 51", List.of("password 51:b:…"), List.of()),
                        new RdpDifference("c", List.of(), List.of("c:s:new")));
        assertThat(RdpDifference.between(before, before)).isEmpty();
    }

    @Test
    void aSignatureCoversWhatItNamesAndWhatRdpsignWouldHaveSigned() {
        RdpFile signed = file("signscope:s:Some Setting", "signature:s:AQAB");
        assertThat(RdpSignature.covers(signed, "some setting")).isTrue();
        assertThat(RdpSignature.covers(signed, "Full Address")).isTrue();
        assertThat(RdpSignature.covers(signed, "session bpp")).isFalse();
        assertThat(RdpSignature.covers(file("full address:s:a"), "full address"))
                .isFalse();
    }
}
