package io.github.rdpmedic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Route;
import io.github.rdpmedic.model.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetsCommandTest {

    private final TestServices services = new TestServices();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pc.example              | pc.example | pc.example:3389",
                "pc.example:3390         | pc.example | pc.example:3390",
                "[2001:db8::1]:3390      | 2001:db8::1 | [2001:db8::1]:3390",
                "Office pc.example       | Office     | pc.example:3389",
                "--name Office pc:3390   | Office     | pc:3390",
                "pc:3390 --name Office   | Office     | pc:3390",
                "pc:3390 pc:3390         | pc:3390    | pc:3390",
            })
    void aTargetIsAddedUnderItsNameOrElseItsHost(String words, String name, String address) {
        Run run = Run.of(services, ("targets add " + words).split(" "));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualToIgnoringNewLines("Added " + name + " (" + address + ").");
        assertThat(services.saved.all()).containsExactly(Samples.target(name, address));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Office pc2              | A target called office is saved already (pc:3389).",
                "OFFICE                  | A target called office is saved already (pc:3389).",
                "--name a b c            | The name was given twice",
                "pc:0                    | The target was not added: port 0 is not between 1 and 65535.",
                "a_very:long:address     | The target was not added:",
                "pc:1 pc:2               | The name pc:1 reads as an address with a port",
                "a b c                   | Unmatched argument",
            })
    void whatCannotBeAddedIsRefusedWithTheReason(String words, String reason) {
        services.saving("office", "pc");

        Run run = Run.of(services, ("targets add " + words).split(" "));

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith(reason);
        assertThat(services.saved.all()).containsExactly(Samples.target("office", "pc"));
    }

    @Test
    void aTargetBehindAGatewayIsAddedWithIt() {
        Run run = Run.of(services, "targets add --gateway gw.example Desk desk.example".split(" "));

        assertThat(run.exitCode()).isZero();
        assertThat(services.saved.all().get(0).route())
                .isEqualTo(new Route.Gateway(new Endpoint("gw.example", 443), true));
    }

    @Test
    void theListShowsNamesAndAddresses() {
        services.saving("office", "pc").saving("b", "[::1]:3390");

        assertThat(Run.of(services, "targets", "list").lines())
                .containsExactly("office  pc:3389", "b       [::1]:3390");
        assertThat(Run.of(services, "targets", "list", "--json").json())
                .hasToString(
                        "{\"schema\":1,\"targets\":[{\"name\":\"office\",\"host\":\"pc\",\"port\":3389,\"origin\":null},"
                                + "{\"name\":\"b\",\"host\":\"::1\",\"port\":3390,\"origin\":null}]}");
    }

    @Test
    void anEmptyListIsNoError() {
        Run run = Run.of(services, "targets", "list");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("No targets are saved yet.");
        assertThat(Run.of(services, "targets", "list", "--json").json()).hasToString("{\"schema\":1,\"targets\":[]}");
    }

    @Test
    void severalTargetsAreRemovedByName() {
        services.saving("office", "pc").saving("b", "pc2").saving("c", "pc3");

        Run run = Run.of(services, "targets", "remove", "OFFICE", "c", "office");

        assertThat(run.exitCode()).isZero();
        assertThat(run.lines()).containsExactly("Removed office (pc:3389).", "Removed c (pc3:3389).");
        assertThat(services.saved.all()).extracting(Target::name).containsExactly("b");
    }

    @Test
    void nothingIsRemovedWhenOneNameIsWrong() {
        services.saving("office", "pc");

        Run run = Run.of(services, "targets", "remove", "office", "offcie");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).startsWith("No target called offcie is saved, so nothing was removed.");
        assertThat(services.saved.all()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"targets", "targets add", "targets remove", "targets frob", "targets import x"})
    void anIncompleteCommandIsBadUsage(String words) {
        Run run = Run.of(services, words.split(" "));

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("rdp-medic targets").contains("--help");
    }
}
