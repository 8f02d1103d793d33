package io.github.rdpmedic.platform.windows;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.platform.IcmpEcho;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IcmpStatusTest {

    @ParameterizedTest
    @CsvSource({
        "0, Answered",
        "11010, NoAnswer",
        "11002, Unreachable",
        "11003, Unreachable",
        "11004, Unreachable",
        "11005, Unreachable",
        "11012, Unreachable",
        "11013, Unreachable",
        "11040, Unreachable",
        "1231, Unreachable",
        "1232, Unreachable",
        "5, NotMeasured",
        "87, NotMeasured",
        "11001, NotMeasured",
        "11050, NotMeasured",
        "-1, NotMeasured"
    })
    void theStatusOfWindowsDecidesTheReply(int status, String reply) {
        assertThat(IcmpStatus.reply(status, 3).getClass().getSimpleName()).isEqualTo(reply);
        assertThat(IcmpStatus.reply(status, 3)).isInstanceOf(IcmpEcho.Reply.class);
    }
}
