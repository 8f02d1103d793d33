package io.github.rdpmedic.platform.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.jna.Native;
import com.sun.jna.Structure;
import com.sun.jna.platform.win32.ShellAPI.SHELLEXECUTEINFO;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The structures have the layout that the C compiler gives them on 64-bit Windows. They ask for the alignment of
 * Windows themselves, so this holds on every 64-bit system; a Windows PC is not needed to see a mistake.
 */
class StructureLayoutTest {

    private static final Map<String, Class<? extends Structure>> MAPPED = Map.of(
            "CREDENTIALW", CredentialW.class,
            "ICMP_ECHO_REPLY", IcmpEchoReply.class,
            "IP_OPTION_INFORMATION", IpOptionInformation.class,
            "MIB_IPINTERFACE_ROW", MibIpInterfaceRow.class,
            "MIB_IPNET_ROW2", MibIpNetRow2.class,
            "SHELLEXECUTEINFOW", SHELLEXECUTEINFO.class,
            "SOCKADDR_IN6", SockaddrIn6.class);

    @BeforeEach
    void pointersAreEightBytes() {
        assumeTrue(Native.POINTER_SIZE == 8, "the table holds the layouts of 64-bit Windows");
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void sizeAndOffsetsAreThoseOfTheWindowsHeaders(Row row) throws ReflectiveOperationException {
        Layout layout = Layout.of(MAPPED.get(row.struct()));
        if (row.field().isEmpty()) {
            assertThat(layout.size()).isEqualTo(row.size());
        } else {
            assertThat(layout.offset(row.field())).isEqualTo(row.offset());
            assertThat(layout.width(row.field())).isEqualTo(row.size());
        }
    }

    /** Not in the table: ipexport.h declares the 26 bytes of {@code IPV6_ADDRESS_EX} packed, a ULONG follows aligned. */
    @Test
    void theReplyToAnIpv6EchoHasItsStatusBehindAPackedAddress() throws ReflectiveOperationException {
        Layout layout = Layout.of(Icmpv6EchoReply.class);
        assertThat(layout.size()).isEqualTo(36);
        assertThat(layout.offset("Status")).isEqualTo(28);
        assertThat(layout.offset("RoundTripTime")).isEqualTo(32);
    }

    static Stream<Row> layouts() throws IOException {
        try (BufferedReader table = new BufferedReader(new InputStreamReader(
                StructureLayoutTest.class.getResourceAsStream("struct-layouts.tsv"), StandardCharsets.UTF_8))) {
            return table
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("struct\t"))
                    .map(Row::parse)
                    .toList()
                    .stream();
        }
    }

    /** @param field empty for the row that holds the size of the whole structure */
    record Row(String struct, String field, int offset, int size) {

        static Row parse(String line) {
            String[] cells = line.split("\t", -1);
            return cells[1].isEmpty()
                    ? new Row(cells[0], "", 0, Integer.parseInt(cells[2]))
                    : new Row(cells[0], cells[1], Integer.parseInt(cells[2]), Integer.parseInt(cells[3]));
        }
    }

    /** The layout that JNA computed; {@code Structure.fieldOffset} is protected. */
    private record Layout(Structure structure) {

        static Layout of(Class<? extends Structure> type) {
            return new Layout(Structure.newInstance(type));
        }

        int size() {
            return structure.size();
        }

        int offset(String field) throws ReflectiveOperationException {
            Method fieldOffset = Structure.class.getDeclaredMethod("fieldOffset", String.class);
            fieldOffset.setAccessible(true);
            return (int) fieldOffset.invoke(structure, field);
        }

        int width(String name) throws ReflectiveOperationException {
            Field field = structure.getClass().getField(name);
            return Native.getNativeSize(field.getType(), field.get(structure));
        }
    }
}
