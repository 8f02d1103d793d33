package io.github.rdpmedic.ui.fixes.forms;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.fix.Evidence;
import io.github.rdpmedic.fix.FixOption;
import io.github.rdpmedic.fix.FixOptions;
import io.github.rdpmedic.fix.rdp.Negotiated;
import io.github.rdpmedic.fix.rdp.OpenedRdpFile;
import io.github.rdpmedic.rdpfile.RdpProperty;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RdpFormTest {

    private static final Map<RdpProperty, Optional<String>> CREDSSP_OFF =
            Map.of(RdpProperty.ENABLE_CREDSSP_SUPPORT, Optional.of("0"));

    private static OpenedRdpFile file(String text) {
        return new OpenedRdpFile(Path.of("office.rdp"), Optional.of(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void whatIsLeftAsItIsIsNoChange() {
        RdpForm form = new RdpForm(file("enablecredsspsupport:i:0\r\n"), CREDSSP_OFF, Evidence.NONE);
        assertThat(form.state().difference()).isEmpty();
        assertThat(form.state().weakens()).isFalse();
        assertThat(form.options("1h").all(FixOption.SET)).isEmpty();
    }

    @Test
    void whatIsTakenOutIsSaidWithAMinus() {
        RdpForm form = new RdpForm(
                file("use multimon:i:1\r\n"), Map.of(RdpProperty.USE_MULTIMON, Optional.empty()), Evidence.NONE);
        assertThat(form.state().difference()).containsExactly("− use multimon:i:1");
        assertThat(form.options("1h").all(FixOption.UNSET)).isEqualTo(List.of("use multimon"));
    }

    @Test
    void aHostThatRequiresNlaIsNamedBeforeAnybodyPressesPreview() {
        RdpForm form = new RdpForm(file(""), CREDSSP_OFF, Negotiated.nlaRequired(true));
        assertThat(form.state().problem().orElseThrow().in(Locale.ENGLISH)).startsWith("term-02 requires NLA");
        assertThat(new RdpForm(file(""), CREDSSP_OFF, Negotiated.nlaRequired(false))
                        .state()
                        .problem())
                .isEmpty();
    }

    @Test
    void aValueThatTheFileCannotHoldIsAProblemAndNoCrash() {
        RdpForm form = new RdpForm(
                file("username:s:m\u00fcller\r\n"),
                Map.of(RdpProperty.GATEWAY_HOSTNAME, Optional.of("日本")),
                Evidence.NONE);
        assertThat(form.state().problem()).isPresent();
    }

    @Test
    void theTermIsOnlyAskedForWhenSecurityIsLowered() {
        assertThat(new RdpForm(file(""), CREDSSP_OFF, Evidence.NONE)
                        .options("24h")
                        .text(FixOption.FOR))
                .contains("24h");
        FixOptions harmless =
                new RdpForm(file(""), Map.of(RdpProperty.USE_MULTIMON, Optional.of("1")), Evidence.NONE).options("24h");
        assertThat(harmless.text(FixOption.FOR)).isEmpty();
        assertThat(harmless.has(FixOption.BREAK_SIGNATURE)).isFalse();
    }
}
