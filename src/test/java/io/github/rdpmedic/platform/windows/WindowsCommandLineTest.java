package io.github.rdpmedic.platform.windows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WindowsCommandLineTest {

    /** The pairs follow the rules that CommandLineToArgvW documents. */
    static Stream<Arguments> quoted() {
        return Stream.of(
                Arguments.of("elevated", "elevated"),
                Arguments.of("", "\"\""),
                Arguments.of("a b", "\"a b\""),
                Arguments.of("C:\\RDP Medic\\", "\"C:\\RDP Medic\\\\\""),
                Arguments.of("C:\\classes;D:\\more", "C:\\classes;D:\\more"),
                Arguments.of("say \"hi\"", "\"say \\\"hi\\\"\""),
                Arguments.of("\\\"", "\"\\\\\\\"\""),
                Arguments.of("tab\there", "\"tab\there\""),
                Arguments.of("& calc", "\"& calc\""));
    }

    @ParameterizedTest
    @MethodSource("quoted")
    void whatHasBlanksOrMarksIsQuoted(String argument, String expected) {
        assertThat(WindowsCommandLine.of(List.of(argument))).isEqualTo(expected);
    }

    @Test
    void blanksSeparateTheArguments() {
        assertThat(WindowsCommandLine.of(List.of("a", "b c", "d"))).isEqualTo("a \"b c\" d");
    }
}
