package io.github.rdpmedic.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.model.Facts.InterfaceType;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class UseCableTest {

    private static final Seen HOST = Seen.host("192.0.2.7");

    private final UseCable fix = new UseCable();

    @Test
    void itIsAboutWifiOnly() {
        assertThat(fix.applicability(HOST.over(InterfaceType.WIFI).evidence()).isApplicable())
                .isTrue();
        assertThat(fix.applicability(HOST.over(InterfaceType.ETHERNET).evidence())
                        .isApplicable())
                .isFalse();
        assertThat(fix.applicability(HOST.evidence()).isApplicable()).isFalse();
        assertThat(fix.applicability(Evidence.NONE).isApplicable()).isFalse();
    }

    @Test
    void theMeasuredLossStandsInTheAdviceAndNothingIsChanged() throws FixRefusedException {
        FixPlan plan = fix.plan(
                FixOptions.NONE, HOST.over(InterfaceType.WIFI).losing(12.5).evidence());
        assertThat(plan.changes()).isEmpty();
        assertThat(plan.summary().in(Locale.ENGLISH)).contains("loses packets");
        assertThat(plan.steps()).extracting(step -> step.in(Locale.ENGLISH)).contains("loss: 12.5 percent");
    }

    @Test
    void whatWasNotMeasuredIsSaidToBeSo() throws FixRefusedException {
        FixPlan plan = fix.plan(FixOptions.NONE, HOST.over(InterfaceType.WIFI).evidence());
        assertThat(plan.steps())
                .extracting(step -> step.in(Locale.ENGLISH))
                .first()
                .asString()
                .contains("not measured");
    }
}
