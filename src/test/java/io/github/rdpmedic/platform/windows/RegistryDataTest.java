package io.github.rdpmedic.platform.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.rdpmedic.platform.Registry;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RegistryDataTest {

    static Stream<Arguments> values() {
        return Stream.of(
                arguments(1, "61000000", new Registry.Text("a")),
                arguments(1, "0000", new Registry.Text("")),
                arguments(1, "fc0000000000", new Registry.Other(1, "fc0000000000")),
                arguments(1, "6100", new Registry.Other(1, "6100")),
                arguments(1, "610000", new Registry.Other(1, "610000")),
                arguments(1, "", new Registry.Other(1, "")),
                arguments(2, "250061002500" + "0000", new Registry.ExpandText("%a%")),
                arguments(3, "00ff10", new Registry.Binary("00FF10")),
                arguments(4, "01000000", new Registry.Dword(1)),
                arguments(4, "ffffffff", new Registry.Dword(-1)),
                arguments(4, "0100", new Registry.Other(4, "0100")),
                arguments(7, "610000000000", new Registry.Other(7, "610000000000")),
                arguments(11, "0100000000000000", new Registry.Other(11, "0100000000000000")));
    }

    @ParameterizedTest
    @MethodSource("values")
    void everyValueIsReadWithItsTypeAndWrittenBackByteForByte(int type, String hex, Registry.Value value) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        assertThat(new RegistryData(type, bytes).value()).isEqualTo(value);
        assertThat(RegistryData.of(value).type()).isEqualTo(type);
        assertThat(RegistryData.of(value).bytes()).isEqualTo(bytes);
    }
}
