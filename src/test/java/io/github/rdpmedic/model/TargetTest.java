package io.github.rdpmedic.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {

    private static final Endpoint ENDPOINT = new Endpoint("192.0.2.7", 3389);

    @ParameterizedTest
    @ValueSource(strings = {"a", "Accounting server (old)", "Büro 1", "受付", "😀", "a=b:c#d"})
    void aTargetIsCalledWhatThePersonLikes(String name) {
        assertThat(new Target(name, ENDPOINT).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " a", "a ", "\u2003", "a\nb", "a\u0000"})
    void aNameThatCannotBeToldApartOrShownIsRefused(String name) {
        assertThatThrownBy(() -> new Target(name, ENDPOINT)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNameHasAtMostAHundredCharacters() {
        assertThat(new Target("x".repeat(100), ENDPOINT).name()).hasSize(100);
        String tooLong = "x".repeat(101);
        assertThatThrownBy(() -> new Target(tooLong, ENDPOINT)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"server,server", "server:3390,server:3390", "server:3389,server", "::1,::1", "[::1]:3390,[::1]:3390"})
    void aTargetThatWasAskedForByAddressIsCalledByIt(String address, String name) {
        assertThat(Target.unnamed(Endpoint.parse(address)).name()).isEqualTo(name);
    }

    @Test
    void anUnreadableNameIsQuotedSafely() {
        assertThatThrownBy(() -> new Target("a\u001b[2J", ENDPOINT)).hasMessageContaining("a\\u001b[2J");
    }

    @Test
    void loadBalanceInfoIsPrintableAsciiAndOneLine() {
        Target farm = new Target("farm", ENDPOINT);

        assertThat(farm.withLoadBalanceInfo("tsv://MS Terminal Services Plugin.1.Sales")
                        .loadBalanceInfo())
                .isPresent();
        for (String bad : new String[] {"", " ", "a\r\nb", "Büro", "x".repeat(201)}) {
            assertThatThrownBy(() -> farm.withLoadBalanceInfo(bad)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void statesAreOrderedWorstFirst() {
        assertThat(State.DOWN.isWorseThan(State.UNREACHABLE)).isTrue();
        assertThat(State.WARNING.isWorseThan(State.UNKNOWN)).isTrue();
        assertThat(State.UNKNOWN.isWorseThan(State.UP)).isTrue();
        assertThat(State.UP.isWorseThan(State.UP)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(FindingId.class)
    void findingsHaveKebabCaseNames(FindingId finding) {
        assertThat(finding.id()).matches("[a-z]+(-[a-z]+)*");
    }
}
