package io.github.rdpmedic.diagnose.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {

    private final Catalogue catalogue = Catalogue.load();

    @Test
    void everyCodeHasAMeaningInBothLanguagesAndASource() {
        assertThat(catalogue.all()).hasSizeGreaterThan(500).allSatisfy(code -> {
            assertThat(code.meaning().in(Locale.ENGLISH)).endsWith(".").doesNotContain("{", "!");
            assertThat(code.meaning().in(Locale.GERMAN))
                    .endsWith(".")
                    .isNotEqualTo(code.meaning().in(Locale.ENGLISH));
            assertThat(code.source()).isNotBlank();
            assertThat(code.certainty()).isNotEqualTo(Certainty.GUESS);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "DISC_REASON, 0x904, disconnectReasonAtClientWinsockFDCLOSE",
        "DISC_REASON, 0x104, disconnectReasonDNSLookupFailed",
        "EXTENDED_REASON, 0x104, exDiscReasonLicenseHwidDoesntMatchLicense",
        "ERRINFO, 0x104, ERRINFO_LICENSE_HWID_DOESNT_MATCH_LICENSE",
        "EXTENDED_REASON, 0x7, exDiscReasonServerDeniedConnection",
        "FREERDP, 0x20007, ERRCONNECT_MCS_CONNECT_INITIAL_ERROR",
        "FREERDP, 0x10007, ERRINFO_SERVER_DENIED_CONNECTION",
        "NEGOTIATION_FAILURE, 0x3, SSL_CERT_NOT_ON_SERVER",
        "ERRINFO, 0x1126, ERRINFO_SECURITY_DATA_TOO_SHORT23",
        "HRESULT, 0x80004005, E_FAIL",
    })
    void eachListOfNumbersKeepsItsOwnMeanings(NumberSpace space, String code, String name) {
        assertThat(catalogue.read(space, Long.decode(code)).officialName()).contains(name);
    }

    @Test
    void aNumberOfOneListIsNotFoundInAnother() {
        assertThat(Stream.of(NumberSpace.values())
                        .filter(space -> catalogue.find(space, 0x904).isPresent()))
                .containsExactly(NumberSpace.DISC_REASON);
        assertThat(catalogue.find(NumberSpace.NEGOTIATION_FAILURE, 7)).isEmpty();
        assertThat(catalogue.find(NumberSpace.DISC_REASON, 7)).isEmpty();
        assertThat(catalogue.elsewhere(NumberSpace.DISC_REASON, 0x104)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "0x904, DISC_REASON",
        "0x3000008, GATEWAY",
        "0x300ffff, GATEWAY",
        "0x20004, FREERDP",
        "0x10007, FREERDP",
        "0x2000001, DISC_REASON",
        "0x80004005, HRESULT",
    })
    void theSizeOfTheFirstNumberTellsItsList(String code, NumberSpace space) {
        List<ErrorCode> read = catalogue.read(new CodePair(Long.decode(code), Optional.of(7L)));

        assertThat(read).extracting(ErrorCode::space).containsExactly(space, NumberSpace.EXTENDED_REASON);
    }

    @ParameterizedTest
    @CsvSource({
        "ERRINFO_SERVER_DENIED_CONNECTION, ERRINFO, 0x7",
        "errconnect_tls_connect_failed, FREERDP, 0x20008",
        "TLS_CONNECT_FAILED, FREERDP, 0x20008",
        "SSL_CERT_NOT_ON_SERVER, NEGOTIATION_FAILURE, 0x3",
        "freerdp_set_last_error_ex ERRCONNECT_DNS_NAME_NOT_FOUND, FREERDP, 0x20005",
        "disconnectReasonDNSLookupFailed, DISC_REASON, 0x104",
        "E_FAIL, HRESULT, 0x80004005",
    })
    void anOfficialNameIsReadToo(String text, NumberSpace space, String code) {
        assertThat(catalogue.read(text)).singleElement().satisfies(read -> {
            assertThat(read.space()).isEqualTo(space);
            assertThat(read.hex()).isEqualTo(code);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no luck", "0x", "Fehlercode"})
    void aTextWithNeitherNumberNorNameSaysNothing(String text) {
        assertThat(catalogue.read(text)).isEmpty();
    }

    @Test
    void theProtocolErrorThatMstscShowsIsThatOfTheProtocol() {
        assertThat(catalogue.read("Because of a protocol error (code: 0x112f) the session will end"))
                .extracting(ErrorCode::officialName)
                .containsExactly(Optional.of("ERRINFO_GRAPHICS_SUBSYSTEM_FAILED"));
        assertThat(catalogue.read("0xd06 0x112f"))
                .extracting(ErrorCode::space)
                .containsExactly(NumberSpace.DISC_REASON, NumberSpace.ERRINFO);
        assertThat(catalogue.read("0x1104").get(0).space())
                .as("a number that mstsc has itself stays its own")
                .isEqualTo(NumberSpace.DISC_REASON);
    }

    @Test
    void aSmallNumberIsNotSaidToHaveTheSizeOfTheGateways() {
        assertThat(catalogue.read(NumberSpace.GATEWAY, 8).meaning().in(Locale.ENGLISH))
                .doesNotContain("size");
        assertThat(catalogue.read(NumberSpace.GATEWAY, 0x300ffff).meaning().in(Locale.ENGLISH))
                .contains("size");
    }

    @ParameterizedTest
    @CsvSource({"0x7704, network", "0x7706, encryption", "0x7707, account", "0x7709, logon", "0x770a, smart card"})
    void anUnknownReasonIsClassifiedByItsLowByteAndSaidToBeAGuess(String code, String word) {
        ErrorCode read = catalogue.read(NumberSpace.DISC_REASON, Long.decode(code));

        assertThat(read.certainty()).isEqualTo(Certainty.GUESS);
        assertThat(read.meaning().in(Locale.ENGLISH)).contains("guess", word);
        assertThat(read.pointsTo()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = "DISC_REASON", mode = EnumSource.Mode.EXCLUDE)
    void theLowByteSaysNothingInTheOtherLists(NumberSpace space) {
        ErrorCode read = catalogue.read(space, 0x7704);

        assertThat(read.certainty()).isEqualTo(Certainty.GUESS);
        assertThat(read.meaning().in(Locale.ENGLISH)).startsWith("No public meaning");
    }

    @ParameterizedTest
    @EnumSource(Cause.class)
    void everyCauseHasItsTextsInBothLanguages(Cause cause) {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            assertThat(cause.summary().in(locale)).endsWith(".");
            assertThat(cause.decidingTest().in(locale)).endsWith(".");
            cause.hostRemedies()
                    .forEach(id -> assertThat(Cause.hostRemedy(id).in(locale)).endsWith("."));
        }
    }

    @ParameterizedTest
    @EnumSource(Correction.class)
    void everyCorrectionHasItsTextInBothLanguages(Correction correction) {
        assertThat(correction.text().in(Locale.ENGLISH)).endsWith(".").doesNotContain("{");
        assertThat(correction.text().in(Locale.GERMAN))
                .endsWith(".")
                .isNotEqualTo(correction.text().in(Locale.ENGLISH));
    }
}
