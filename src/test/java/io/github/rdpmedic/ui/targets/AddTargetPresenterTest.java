package io.github.rdpmedic.ui.targets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.ui.parts.Samples;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be added. */
class AddTargetPresenterTest {

    private final AddTargetPresenter presenter = new AddTargetPresenter(Locale.ENGLISH);

    private AddTargetState judged(String name, String address) {
        return presenter.judge(name, address, List.of("Files"));
    }

    @Test
    void anAddressAloneNamesItself() {
        AddTargetState state = judged("", " server:3390 ");

        assertThat(state.target()).contains(new Target("server:3390", new Endpoint("server", 3390)));
        assertThat(state.suggestedName()).isEqualTo("server:3390");
    }

    @Test
    void anEmptyFormIsNoMistakeYet() {
        AddTargetState state = judged("", "  ");

        assertThat(state.addressProblem()).isEmpty();
        assertThat(state.target()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"host:99999", "two words", "[::1", "host:", "http://host"})
    void whatIsNoAddressIsSaidAtTheAddress(String address) {
        AddTargetState state = judged("x", address);

        assertThat(state.addressProblem())
                .hasValueSatisfying(text -> assertThat(text).contains("[IPv6]:port"));
        assertThat(state.nameProblem()).isEmpty();
        assertThat(state.target()).isEmpty();
    }

    @Test
    void aTakenNameIsSaidAtTheNameWithoutRegardToCase() {
        AddTargetState state = judged("files", "server");

        assertThat(state.nameProblem()).contains("There is a host named “files” already. Choose another name.");
        assertThat(state.target()).isEmpty();
    }

    @Test
    void aNameThatIsTooLongIsSaidAtTheName() {
        assertThat(judged("n".repeat(101), "server").nameProblem()).isPresent();
    }

    @Test
    void theVerdictNamesTheStateAndTheReason() {
        assertThat(presenter.verdict(Samples.expiringSoon().last().orElseThrow()))
                .isEqualTo("Warning: The host answers, but something about its certificate wants attention.");
    }
}
