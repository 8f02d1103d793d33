package io.github.rdpmedic.platform.linux;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PingGroupRangeTest {

    @ParameterizedTest
    @CsvSource({
        "'1\t0\n', false",
        "'0\t2147483647\n', true",
        "'0 4294967294', true",
        "'1000 1000', true",
        "'27 27', true",
        "'1001 2000', false",
        "'0 0', false",
        "'', false",
        "'0', false",
        "'a b', false"
    })
    void aProcessOfGroups1000And27IsAdmittedWhenOneOfThemIsInTheRange(String sysctl, boolean admitted) {
        assertThat(PingGroupRange.parse(sysctl).admits(List.of(1000L, 27L))).isEqualTo(admitted);
    }

    @Test
    void theEffectiveAndTheSupplementaryGroupsCount() {
        assertThat(PingGroupRange.groups(
                        List.of("Name:\tjava", "Uid:\t1\t2\t3\t4", "Gid:\t5\t6\t7\t8", "Groups:\t27 1000 ")))
                .containsExactly(6L, 27L, 1000L);
        assertThat(PingGroupRange.groups(List.of("Gid:\t0\t0\t0\t0", "Groups:\t ")))
                .containsExactly(0L);
    }
}
