package io.github.rdpmedic.probe.pins;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.model.Facts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeadingTest {

    @ParameterizedTest(name = "a name with {0}, while {1} was asked for and {2} answered, leads {3}")
    @CsvSource(nullValues = "-", textBlock = """
            192.0.2.7,             192.0.2.7,             192.0.2.7, HERE
            192.0.2.8 192.0.2.7,   192.0.2.7,             192.0.2.7, HERE
            192.0.2.8,             192.0.2.7 192.0.2.8,   192.0.2.7, AMONG
            2001:db8::7,  192.0.2.7 2001:db8::7, 192.0.2.7, AMONG
            192.0.2.8,             192.0.2.7,             192.0.2.7, ELSEWHERE
            -,                     192.0.2.7,             192.0.2.7, -
            192.0.2.8,             192.0.2.7,             -,         -
            """)
    void aNameLeadsHereOrNot(String addresses, String asked, String used, Facts.Leads leads) {
        Facts facts = new Facts(
                words(asked),
                Optional.ofNullable(used),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(Leading.of(words(addresses), facts)).isEqualTo(Optional.ofNullable(leads));
    }

    private static List<String> words(String text) {
        return text == null ? List.of() : Arrays.asList(text.split(" "));
    }
}
