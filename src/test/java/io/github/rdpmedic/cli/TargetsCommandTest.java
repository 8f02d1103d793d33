package io.github.rdpmedic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.MacAddress;
import io.github.rdpmedic.model.NoticeRule;
import io.github.rdpmedic.model.Route;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.model.TargetOptions;
import java.util.Optional;
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
                .hasToString("{\"schema\":1,\"targets\":["
                        + "{\"name\":\"office\",\"host\":\"pc\",\"port\":3389,\"origin\":null,"
                        + nothingSaid()
                        + "},{\"name\":\"b\",\"host\":\"::1\",\"port\":3390,\"origin\":null,"
                        + nothingSaid()
                        + "}]}");
    }

    @Test
    void whatIsSaidOfATargetIsAddedChangedAndTakenAway() {
        Run.of(
                services,
                "targets",
                "add",
                "Office",
                "pc",
                "--group",
                "Berlin",
                "--every",
                "2m",
                "--mac",
                "02-00-00-00-00-01");

        Run edited = Run.of(
                services,
                "targets",
                "edit",
                "OFFICE",
                "--address",
                "pc2:3390",
                "--note",
                "Ask Zoë",
                "--every",
                "",
                "--notices",
                "never");

        assertThat(edited.exitCode()).isZero();
        assertThat(edited.out()).isEqualToIgnoringNewLines("Changed Office (pc2:3390).");
        Target changed = Samples.target("Office", "pc2:3390");
        assertThat(services.saved.all()).containsExactly(changed);
        assertThat(services.saved.options(changed))
                .isEqualTo(TargetOptions.NONE
                        .withGroup(Optional.of("Berlin"))
                        .withNote(Optional.of("Ask Zoë"))
                        .withWakeAddress(MacAddress.parse("02:00:00:00:00:01"))
                        .withNotices(NoticeRule.NEVER));
        assertThat(Run.of(services, "targets", "list").lines())
                .containsExactly("Office  pc2:3390  [Berlin]  no notices  02:00:00:00:00:01  Ask Zoë");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nobody --note x         | No target called nobody is saved",
                "office --every 1s       | “1s” is not a time between checks.",
                "office --notices maybe  | “maybe” is not a rule for notices.",
                "office --mac 12         | “12” is not the MAC address of an adapter.",
                "office --address pc:0   | The target was not changed: port 0",
                "office --name b         | A target called b is saved already",
            })
    void whatCannotBeChangedIsRefusedWithTheReason(String words, String reason) {
        services.saving("office", "pc").saving("b", "pc2");

        Run run = Run.of(services, ("targets edit " + words).split(" "));

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains(reason);
        assertThat(services.saved.all()).containsExactly(Samples.target("office", "pc"), Samples.target("b", "pc2"));
    }

    private static String nothingSaid() {
        return "\"group\":null,\"note\":null,\"mac\":null,\"every\":null,\"certificateEvery\":null,"
                + "\"notices\":null,\"importedFrom\":null,\"importedPlace\":null";
    }

    @Test
    void aBrokenSettingIsNamedBecauseACentralListHangsOnIt() {
        services.settingsProblem = Optional.of(TestServices.broken("settings.properties, line 2: no."));

        assertThat(Run.of(services, "targets", "list").err()).contains("settings.properties, line 2: no.");
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
