package io.github.rdpmedic.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComputerNameTest {

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "SRV1,                srv1,                          true",
        "SRV1,                srv1.corp.example,             true",
        "srv1.corp.example,   SRV1.Corp.Example.,            true",
        "srv1.corp.example,   srv1.other.example,            false",
        "srv1,                srv2,                          false",
        "srv,                 srv1.corp.example,             false",
        "ACCOUNTING-TERM,     accounting-terminal.corp.example, true",
        "ACCOUNTING-TER,      accounting-terminal.corp.example, false",
        "ACCOUNTING-TERM,     accounting-term2,              true"
    })
    void aShortNameStandsForAFullOneThatBeginsWithIt(String one, String other, boolean same) {
        assertThat(ComputerName.same(one, other)).isEqualTo(same);
        assertThat(ComputerName.same(other, one)).isEqualTo(same);
    }
}
