package io.github.rdpmedic.fix.wake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.rdpmedic.fix.Evidence;
import io.github.rdpmedic.fix.FixOption;
import io.github.rdpmedic.fix.FixOptions;
import io.github.rdpmedic.fix.FixPlan;
import io.github.rdpmedic.fix.FixRefusedException;
import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.MacAddress;
import io.github.rdpmedic.model.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WakeTest {

    private static final Endpoint NAS = new Endpoint("NAS.medic.test", 3389);
    private static final Evidence ABOUT_NAS = Evidence.about(Target.unnamed(NAS));
    private static final MacAddress ADAPTER = new MacAddress("02:00:00:00:00:07");

    @TempDir
    Path directory;

    private LearntAdapters adapters;
    private Wake wake;

    @BeforeEach
    void nothingLearntYet() {
        adapters = new LearntAdapters(directory.resolve("data/adapters"));
        wake = new Wake(adapters);
    }

    @Test
    void whatIsLearntOutlivesTheProgramAndIsFoundWhateverTheCase() {
        adapters.learn(NAS, ADAPTER);
        adapters.learn(new Endpoint("2001:db8::7", 3390), new MacAddress("02:00:00:00:00:08"));
        LearntAdapters later = new LearntAdapters(directory.resolve("data/adapters"));
        assertThat(later.find(new Endpoint("nas.medic.test.", 3389))).contains(ADAPTER);
        assertThat(later.find(new Endpoint("2001:db8::7", 3390))).contains(new MacAddress("02:00:00:00:00:08"));
        assertThat(later.find(new Endpoint("nas.medic.test", 3390))).isEmpty();
    }

    @Test
    void aBrokenLineHidesNoOther() throws Exception {
        adapters.learn(NAS, ADAPTER);
        Path file = directory.resolve("data/adapters");
        Files.writeString(file, "rubbish\n" + Files.readString(file) + "x\ty\tz\n");
        assertThat(adapters.find(NAS)).contains(ADAPTER);
    }

    @Test
    void whatIsNoNewsCostsNoWrite() throws Exception {
        adapters.learn(NAS, ADAPTER);
        Path file = directory.resolve("data/adapters");
        Object before = Files.readAttributes(file, "*").get("fileKey");
        adapters.learn(NAS, ADAPTER);
        assertThat(Files.readAttributes(file, "*").get("fileKey")).isEqualTo(before);
    }

    @Test
    void aHostThatWasNeverSeenCannotBeWokenUntilItsAdapterIsNamed() {
        assertThat(wake.applicability(ABOUT_NAS).whyNot().map(why -> why.in(Locale.ENGLISH)))
                .hasValueSatisfying(why -> assertThat(why).contains("not known yet", "--mac"));
        FixOptions named = FixOptions.NONE.with(FixOption.MAC, "02-00-00-00-00-07");
        assertThat(wake.applicability(named, ABOUT_NAS).isApplicable()).isTrue();
        adapters.learn(NAS, ADAPTER);
        assertThat(wake.applicability(ABOUT_NAS).isApplicable()).isTrue();
    }

    @Test
    void theHostIsGivenTimeToComeUp() throws FixRefusedException {
        adapters.learn(NAS, ADAPTER);
        FixPlan plan = wake.plan(FixOptions.NONE, ABOUT_NAS);
        assertThat(plan.steps())
                .extracting(step -> step.in(Locale.ENGLISH))
                .containsExactly("sends a wake-up packet to 02:00:00:00:00:07");
        assertThat(plan.patience()).isPositive();
        assertThat(plan.target()).isPresent();
    }

    @Test
    void whatIsNoAdapterIsRefused() {
        for (String typed : new String[] {"", "nas", "ff:ff:ff:ff:ff:ff", "00:00:00:00:00:00"}) {
            assertThatExceptionOfType(FixRefusedException.class)
                    .isThrownBy(() -> wake.plan(FixOptions.NONE.with(FixOption.MAC, typed), ABOUT_NAS))
                    .withMessageContaining("--mac takes");
        }
    }

    @Test
    void withoutHostAndAdapterThePersonIsAsked() {
        assertThatExceptionOfType(FixRefusedException.class)
                .isThrownBy(() -> wake.plan(FixOptions.NONE, Evidence.NONE))
                .withMessageContaining("--target");
    }
}
