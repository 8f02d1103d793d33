package io.github.rdpmedic.ui.targets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.ImportOrigin;
import io.github.rdpmedic.model.NoticeRule;
import io.github.rdpmedic.model.OptionText;
import io.github.rdpmedic.model.Route;
import io.github.rdpmedic.model.SavedTarget;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.model.TargetOptions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a host when its fields are changed. */
class EditTargetPresenterTest {

    private static final SavedTarget BEFORE = new SavedTarget(
            new Target(
                    "Files",
                    new Endpoint("files.example", 3390),
                    Optional.of("tsv://MS Terminal Services Plugin.1.Farm"),
                    new Route.Gateway(new Endpoint("gw.example", 443), false)),
            TargetOptions.NONE
                    .withGroup(Optional.of("Berlin"))
                    .withImportedFrom(Optional.of(new ImportOrigin("rdcman", "lab.rdg"))));

    private final EditTargetPresenter presenter = new EditTargetPresenter(Locale.ENGLISH);

    private EditTargetState judged(String field, String text) {
        Map<String, String> texts = new HashMap<>(TargetInput.of(BEFORE).texts());
        texts.put(field, text);
        return presenter.judge(new TargetInput(texts), BEFORE, List.of("Other"));
    }

    @Test
    void whatIsNotTouchedStaysAsItWasWithWhatNoFieldShows() {
        assertThat(presenter.judge(TargetInput.of(BEFORE), BEFORE, List.of()).result())
                .contains(BEFORE);
    }

    @Test
    void eachFieldIsTakenOver() {
        assertThat(judged(OptionText.NOTICES, "10m")
                        .result()
                        .orElseThrow()
                        .options()
                        .notices())
                .isEqualTo(new NoticeRule.After(Duration.ofMinutes(10)));
        assertThat(judged(OptionText.GROUP, "").result().orElseThrow().options().group())
                .isEmpty();
        assertThat(judged(TargetInput.GATEWAY, "")
                        .result()
                        .orElseThrow()
                        .target()
                        .route())
                .isEqualTo(Route.DIRECT);
        assertThat(judged(TargetInput.ADDRESS, "[::1]")
                        .result()
                        .orElseThrow()
                        .target()
                        .endpoint())
                .isEqualTo(new Endpoint("::1", 3389));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name              | ''       | A name has 1 to 100 characters",
                "name              | OTHER    | There is a host named “OTHER” already.",
                "address           | host:0   | This is not an address.",
                "address           | ''       | This is not an address.",
                "gateway           | a b      | This is not an address.",
                "mac               | 12:34    | This is not the MAC address",
                "every             | 1s       | Give a duration from 30s to 30d",
                "certificate.every | 1m       | Give a duration from 5m to 30d",
                "notices           | maybe    | Give never",
            })
    void whatIsWrongIsSaidAtItsFieldAndNothingCanBeSaved(String field, String text, String problem) {
        EditTargetState state = judged(field, text);

        assertThat(state.problems()).containsOnlyKeys(field);
        assertThat(state.problems().get(field)).startsWith(problem);
        assertThat(state.result()).isEmpty();
    }
}
