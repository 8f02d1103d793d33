package io.github.rdpmedic.ui.hostfix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.hostfix.Carriers;
import io.github.rdpmedic.hostfix.HostFixException;
import io.github.rdpmedic.hostfix.HostKind;
import io.github.rdpmedic.hostfix.HostRemedies;
import io.github.rdpmedic.hostfix.HostRemedy;
import io.github.rdpmedic.hostfix.HostScript;
import io.github.rdpmedic.hostfix.Via;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.ui.hostfix.HostFixState.Mood;
import io.github.rdpmedic.ui.hostfix.HostFixState.Phase;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostFixPresenterTest {

    private static final Carriers CARRIERS = new Carriers(Map.of());
    private static final HostRemedy RENEW =
            HostRemedies.named("renew-certificate").orElseThrow();
    private static final HostRemedy LOGON = HostRemedies.named("logon-right").orElseThrow();

    private final HostFixPresenter presenter = presenter(RENEW, Locale.ENGLISH);

    private static HostFixPresenter presenter(HostRemedy remedy, Locale locale) {
        return new HostFixPresenter(remedy, HostKind.WINDOWS, locale);
    }

    private static HostFixInput input(Via via, String destination, Map<String, String> values) {
        return new HostFixInput(via, destination, false, "group", "vm", values);
    }

    @Test
    void theWholeScriptIsShownBeforeItRuns() throws HostFixException {
        HostFixState asking = presenter.asking(input(Via.SSH, "admin@server", Map.of()), CARRIERS);

        assertThat(asking.phase()).isEqualTo(Phase.ASKING);
        assertThat(asking.detail())
                .isEqualTo(HostScript.of(RENEW, HostKind.WINDOWS, Map.of()).text());
        assertThat(asking.problem()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-oProxyCommand=reboot", "a b", "host;reboot", "$(reboot)"})
    void aDestinationThatIsNoneIsSaidBesideTheScript(String destination) {
        assertThat(presenter
                        .asking(input(Via.SSH, destination, Map.of()), CARRIERS)
                        .problem())
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("no destination for ssh"));
    }

    @Test
    void aValueThatOnlyAPersonKnowsIsAskedFor() {
        HostFixState asking =
                presenter(LOGON, Locale.ENGLISH).asking(input(Via.SSH, "server", Map.of("user", "")), CARRIERS);

        assertThat(asking.problem()).contains("The script needs a value for user.");
        assertThat(asking.detail()).isEmpty();
    }

    @Test
    void azureIsWarnedOfItsOwnCommandThatWeakensTheHost() {
        assertThat(presenter.asking(input(Via.AZURE, "", Map.of()), CARRIERS).warning())
                .hasValueSatisfying(warning -> assertThat(warning).contains("ResetRDPCert", "switches TLS off"));
    }

    @Test
    void aScriptThatIsCarriedByHandSaysHowItIsRun() {
        assertThat(presenter(RENEW, Locale.GERMAN)
                        .asking(input(Via.SCRIPT, "", Map.of()), CARRIERS)
                        .warning())
                .hasValueSatisfying(how -> assertThat(how).contains("Windows PowerShell als Administrator"));
    }

    @Test
    void whileItRunsTheScriptStaysInView() throws HostFixException {
        HostScript script = HostScript.of(RENEW, HostKind.WINDOWS, Map.of());

        HostFixState running = presenter.running(script, Message.verbatim("The script runs on the host…"));

        assertThat(running.detail()).isEqualTo(script.text());
        assertThat(running.busy()).contains("The script runs on the host…");
    }

    @Test
    void stoppingSaysThatTheHostMayStillBeAtIt() {
        HostFixState stopped = presenter.failed(new CancellationException());

        assertThat(stopped.mood()).isEqualTo(Mood.NO_DIFFERENCE);
        assertThat(stopped.text()).startsWith("Stopped.").contains("may go on there");
    }

    @Test
    void aFailureShowsNoControlCharacters() {
        assertThat(presenter.failed(new IOException("disk\u001b[31m full")).text())
                .doesNotContain("\u001b")
                .contains("full");
    }
}
