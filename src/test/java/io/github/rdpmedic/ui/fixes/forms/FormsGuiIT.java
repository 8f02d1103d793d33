package io.github.rdpmedic.ui.fixes.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.rdpmedic.fix.Applicability;
import io.github.rdpmedic.fix.Evidence;
import io.github.rdpmedic.fix.FixOption;
import io.github.rdpmedic.fix.FixOptions;
import io.github.rdpmedic.fix.SetMtu;
import io.github.rdpmedic.fix.client.CredSspOracle;
import io.github.rdpmedic.fix.rdp.DefaultRdp;
import io.github.rdpmedic.fix.traces.CachePart;
import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Settings.Appearance;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.platform.RecordingRegistry;
import io.github.rdpmedic.platform.RecordingSession;
import io.github.rdpmedic.ui.GuiTestExtension;
import io.github.rdpmedic.ui.fixes.FixRequest;
import io.github.rdpmedic.ui.parts.Background;
import io.github.rdpmedic.ui.parts.Pictures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import javax.swing.JDialog;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.DialogFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The forms that come before a fix, on a screen, over a real file. */
@ExtendWith(GuiTestExtension.class)
class FormsGuiIT {

    private static final String SIGNED = "signscope:s:EnableCredSspSupport\r\nsignature:s:AQAB\r\n";

    @TempDir
    Path home;

    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private final AtomicReference<FixOptions> chosen = new AtomicReference<>();
    private Path file;
    private JDialog dialog;

    @BeforeEach
    void aProfile() throws IOException {
        Pictures.wear(Appearance.LIGHT);
        file = Files.createDirectories(home.resolve("Documents")).resolve("Default.rdp");
    }

    @AfterEach
    void close() {
        worker.shutdownNow();
        GuiActionRunner.execute(() -> dialog.dispose());
    }

    private DialogFixture rdpForm(Robot robot, String content) throws IOException {
        Files.write(file, ("\uFEFF" + content).getBytes(StandardCharsets.UTF_16LE));
        DefaultRdp fix = new DefaultRdp(RecordingSession.windows(home).session(), new RecordingRegistry());
        GuiActionRunner.execute(() -> {
            RdpFormDialog form = new RdpFormDialog(null, fix, Evidence.NONE, new Background(worker), chosen::set);
            dialog = form.dialog();
            form.show();
        });
        await().until(() -> GuiActionRunner.execute(() -> dialog.isShowing()));
        DialogFixture fixture = new DialogFixture(robot, dialog);
        await().until(() -> fixture.textBox("path").text().endsWith("Default.rdp"));
        robot.waitForIdle();
        return fixture;
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void theLinesThatWouldChangeAreShownWhileAPersonChooses(Appearance appearance, Robot robot) throws IOException {
        Pictures.wear(appearance);
        DialogFixture form = rdpForm(
                robot, "full address:s:term-02.corp.example\r\nenablecredsspsupport:i:1\r\ndrivestoredirect:s:*\r\n");
        form.button("next").requireDisabled();
        assertThat(form.textBox("difference").text()).isEmpty();
        assertThat(form.textBox("notes").text()).contains("all drives of this PC");

        form.comboBox("enablecredsspsupport").selectItem(2);
        form.comboBox("authentication level").selectItem(1);

        assertThat(form.textBox("difference").text())
                .isEqualTo("− enablecredsspsupport:i:1\n+ enablecredsspsupport:i:0\n+ authentication level:i:2");
        assertThat(form.textBox("notes").text()).contains("CredSSP is off in this file");
        form.comboBox("term").requireVisible().selectItem("24 hours");
        Pictures.take(robot, dialog, "rdp-form-" + appearance.name().toLowerCase(Locale.ROOT));

        form.button("next").requireEnabled().click();

        await().until(() -> chosen.get() != null);
        assertThat(chosen.get().all(FixOption.SET))
                .containsExactly("enablecredsspsupport:i:0", "authentication level:i:2");
        assertThat(chosen.get().text(FixOption.FOR)).isEqualTo(Optional.of("24h"));
        assertThat(chosen.get().text(FixOption.FILE)).isEqualTo(Optional.of(file.toString()));
    }

    @Test
    void aSignedFileIsOnlyChangedByAPersonWhoTakesTheSignatureOut(Robot robot) throws IOException {
        DialogFixture form = rdpForm(robot, "full address:s:a\r\nenablecredsspsupport:i:0\r\n" + SIGNED);

        form.comboBox("enablecredsspsupport").selectItem(1);
        form.button("next").requireDisabled();
        Pictures.take(robot, dialog, "rdp-form-signed-light");

        form.checkBox("break-signature").check();
        form.button("next").requireEnabled().click();
        await().until(() -> chosen.get() != null);
        assertThat(chosen.get().has(FixOption.BREAK_SIGNATURE)).isTrue();
        assertThat(chosen.get().has(FixOption.FOR)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void theInterfaceThatLeadsToTheHostAndWhatThePathCarriesAreChosenAlready(Appearance appearance, Robot robot) {
        Pictures.wear(appearance);
        SetMtu.Offer offer = new SetMtu.Offer(
                List.of(new SetMtu.Choice("wlan0", 1500), new SetMtu.Choice("eth0", 1500)),
                Optional.of("eth0"),
                OptionalInt.of(1420));
        GuiActionRunner.execute(() -> {
            MtuDialog opened = new MtuDialog(null, offer, chosen::set);
            dialog = opened.dialog();
            opened.show();
        });
        await().until(() -> GuiActionRunner.execute(() -> dialog.isShowing()));
        DialogFixture form = new DialogFixture(robot, dialog);
        robot.waitForIdle();
        form.comboBox("interface").requireSelection("eth0 (now 1500)");
        form.textBox("bytes").requireText("1420");
        Pictures.take(robot, dialog, "mtu-form-" + appearance.name().toLowerCase(Locale.ROOT));

        form.textBox("bytes").setText("575");
        form.button("next").requireDisabled();
        form.textBox("bytes").setText("1380");
        form.button("next").requireEnabled().click();

        await().until(() -> chosen.get() != null);
        assertThat(chosen.get())
                .isEqualTo(FixOptions.NONE.with(FixOption.MTU, "1380").with(FixOption.INTERFACE, "eth0"));
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void signInsAreOnlyDeletedAfterASecondTick(Appearance appearance, Robot robot) {
        Pictures.wear(appearance);
        GuiActionRunner.execute(() -> {
            ClearCacheDialog opened = new ClearCacheDialog(null, EnumSet.allOf(CachePart.class), "", chosen::set);
            dialog = opened.dialog();
            opened.show();
        });
        await().until(() -> GuiActionRunner.execute(() -> dialog.isShowing()));
        DialogFixture form = new DialogFixture(robot, dialog);
        robot.waitForIdle();
        form.checkBox("bitmaps").requireSelected();
        form.checkBox("credentials").requireNotSelected();
        form.textBox("host").setText("term-02");
        form.checkBox("bitmaps").requireDisabled();

        form.checkBox("credentials").check();
        form.button("next").requireDisabled();
        Pictures.take(robot, dialog, "clear-cache-form-" + appearance.name().toLowerCase(Locale.ROOT));
        form.checkBox("no-way-back").check();
        form.button("next").click();

        await().until(() -> chosen.get() != null);
        assertThat(chosen.get().all(FixOption.PART)).containsExactly("recent", "hints", "credentials");
        assertThat(chosen.get().text(FixOption.HOST)).isEqualTo(Optional.of("term-02"));
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void aHostThatAFixCannotHelpIsGreyedWithTheReasonAndAWeaknessHasItsTerm(Appearance appearance, Robot robot) {
        Pictures.wear(appearance);
        Evidence old = Evidence.about(new Target("term-02", Endpoint.parse("term-02.corp.example")));
        Evidence linux = Evidence.about(new Target("<html>nas", Endpoint.parse("nas.corp.example")));
        List<HostChoice> choices = List.of(
                new HostChoice(linux, Applicability.no(Message.verbatim("nas does not choose NLA."))),
                new HostChoice(old, Applicability.YES));
        AtomicReference<FixRequest> request = new AtomicReference<>();
        GuiActionRunner.execute(() -> {
            HostDialog opened = new HostDialog(null, new CredSspOracle(new RecordingRegistry()), choices, request::set);
            dialog = opened.dialog();
            opened.show();
        });
        await().until(() -> GuiActionRunner.execute(() -> dialog.isShowing()));
        DialogFixture form = new DialogFixture(robot, dialog);

        form.comboBox("host").requireSelection("term-02");
        form.button("next").requireEnabled();
        form.comboBox("host").selectItem(0);
        form.button("next").requireDisabled();
        assertThat(form.textBox("reason").text()).isEqualTo("nas does not choose NLA.");
        Pictures.take(robot, dialog, "host-form-" + appearance.name().toLowerCase(Locale.ROOT));
        form.comboBox("host").selectItem(1);
        form.comboBox("term").selectItem("this session");
        form.button("next").click();

        await().until(() -> request.get() != null);
        assertThat(request.get().evidence()).isEqualTo(old);
        assertThat(request.get().options().text(FixOption.FOR)).contains("session");
    }
}
