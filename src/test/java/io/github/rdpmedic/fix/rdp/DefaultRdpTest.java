package io.github.rdpmedic.fix.rdp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.rdpmedic.fix.Evidence;
import io.github.rdpmedic.fix.FixEngine;
import io.github.rdpmedic.fix.FixOption;
import io.github.rdpmedic.fix.FixOptions;
import io.github.rdpmedic.fix.FixPlan;
import io.github.rdpmedic.fix.FixRefusedException;
import io.github.rdpmedic.fix.FixResult;
import io.github.rdpmedic.fix.InMemoryPorts;
import io.github.rdpmedic.fix.UndoResult;
import io.github.rdpmedic.fix.change.ChangePorts;
import io.github.rdpmedic.fix.change.Term;
import io.github.rdpmedic.fix.journal.Journal;
import io.github.rdpmedic.fix.journal.Verdict;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.platform.RecordingRegistry;
import io.github.rdpmedic.platform.RecordingSession;
import io.github.rdpmedic.platform.Registry;
import io.github.rdpmedic.platform.RunningPrograms;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DefaultRdpTest {

    private static final String CREDSSP_OFF = "enablecredsspsupport:i:0";

    @TempDir
    Path home;

    private RecordingSession session;
    private final RecordingRegistry registry = new RecordingRegistry();
    private DefaultRdp fix;
    private Path file;
    private FixEngine engine;

    @BeforeEach
    void aWindowsProfile() throws IOException {
        session = RecordingSession.windows(home);
        fix = new DefaultRdp(session.session(), registry);
        file = Files.createDirectories(home.resolve("Documents")).resolve("Default.rdp");
        InMemoryPorts pc = new InMemoryPorts();
        engine = new FixEngine(
                new Journal(home.resolve("journal")),
                new ChangePorts(registry, pc, pc),
                target -> {
                    throw new AssertionError("an .rdp file is no reason to check a target");
                },
                Clock.fixed(Instant.parse("2026-11-22T13:15:01Z"), ZoneOffset.UTC));
    }

    private static FixOptions set(String... settings) {
        return FixOptions.NONE.with(FixOption.SET, settings);
    }

    private FixResult apply(FixOptions options) throws FixRefusedException {
        return engine.apply(fix, fix.plan(options, Evidence.NONE), Evidence.NONE, step -> {});
    }

    private static List<String> english(List<Message> messages) {
        return messages.stream().map(message -> message.in(Locale.ENGLISH)).toList();
    }

    private static String refusal(FixRefusedException refused) {
        return refused.userMessage().in(Locale.ENGLISH);
    }

    static Stream<Arguments> everyFile() {
        return RdpCorpus.all().stream().map(sample -> arguments(sample.name(), sample.bytes()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyFile")
    void onlyTheSettingChangesAndUndoGivesBackEveryByte(String name, byte[] bytes) throws Exception {
        Files.write(file, bytes);
        FixOptions options = set(CREDSSP_OFF, "redirectprinters:i:0")
                .with(FixOption.UNSET, "networkautodetect")
                .with(FixOption.BREAK_SIGNATURE);

        FixResult result = apply(options);

        assertThat(result.verdict()).isEqualTo(Verdict.APPLIED);
        assertThat(OpenedRdpFile.read(file).content().integer("enablecredsspsupport"))
                .hasValue(0);
        assertThat(OpenedRdpFile.read(file).content().value("networkautodetect"))
                .isEmpty();
        assertThat(Files.readAllBytes(file)).isNotEqualTo(bytes);
        UndoResult undone = engine.undo(result.journalId().orElseThrow());
        assertThat(undone.outcome()).isEqualTo(UndoResult.Outcome.UNDONE);
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    }

    @Test
    void aSettingThatWindowsSignsIsNoUnknownOne() throws Exception {
        assertThat(english(fix.plan(set("server port:i:3390"), Evidence.NONE).warnings()))
                .noneMatch(text -> text.contains("does not know"));
    }

    @Test
    void theWeakenedSettingComesBackAlthoughMstscWroteTheFileAnew() throws Exception {
        Files.write(file, RdpCorpus.utf16("screen mode id:i:2\r\nenablecredsspsupport:i:1\r\n"));
        FixResult result = apply(set(CREDSSP_OFF));
        Files.write(
                file, RdpCorpus.utf16("full address:s:term-02\r\nenablecredsspsupport:i:0\r\nscreen mode id:i:1\r\n"));

        UndoResult undone = engine.undo(result.journalId().orElseThrow());

        assertThat(undone.outcome()).isEqualTo(UndoResult.Outcome.UNDONE);
        assertThat(Files.readAllBytes(file))
                .isEqualTo(RdpCorpus.utf16(
                        "full address:s:term-02\r\nenablecredsspsupport:i:1\r\nscreen mode id:i:1\r\n"));
    }

    @Test
    void aSettingThatThePersonChangedSinceIsLeftAlone() throws Exception {
        Files.write(file, RdpCorpus.utf16("authentication level:i:2\r\nredirectprinters:i:1\r\n"));
        FixResult result = apply(set("authentication level:i:1", "redirectprinters:i:0"));
        Files.write(file, RdpCorpus.utf16("authentication level:i:3\r\nredirectprinters:i:0\r\n"));

        UndoResult undone = engine.undo(result.journalId().orElseThrow());

        assertThat(undone.outcome()).isEqualTo(UndoResult.Outcome.INCOMPLETE);
        assertThat(Files.readAllBytes(file))
                .isEqualTo(RdpCorpus.utf16("authentication level:i:3\r\nredirectprinters:i:1\r\n"));
    }

    @Test
    void aMissingDefaultRdpIsMadeAsMstscWouldAndUndoRemovesIt() throws Exception {
        FixResult result = apply(set(CREDSSP_OFF));
        assertThat(Files.readAllBytes(file)).isEqualTo(RdpCorpus.utf16(CREDSSP_OFF + "\r\n"));

        engine.undo(result.journalId().orElseThrow());
        assertThat(file).doesNotExist();
    }

    @Test
    void thePreviewNamesTheFileAndEverySettingBeforeAndAfterAndChangesNothing() throws Exception {
        Files.write(file, RdpCorpus.utf16("enablecredsspsupport:i:1\r\n"));

        FixPlan plan = fix.plan(set(CREDSSP_OFF, "redirectprinters:i:0"), Evidence.NONE);

        assertThat(english(plan.steps()))
                .containsExactly(file + ": enablecredsspsupport: 1 → 0", file + ": redirectprinters: (not set) → 0");
        assertThat(plan.reversible()).isTrue();
        assertThat(plan.needsElevation()).isFalse();
        assertThat(Files.readAllBytes(file)).isEqualTo(RdpCorpus.utf16("enablecredsspsupport:i:1\r\n"));
    }

    @Test
    void whatLowersSecurityReturnsAfterAnHourUnlessAskedOtherwise() throws Exception {
        Files.write(file, RdpCorpus.utf16("authentication level:i:2\r\n"));
        assertThat(fix.plan(set(CREDSSP_OFF), Evidence.NONE).term()).contains(new Term.Lasting(Duration.ofHours(1)));
        assertThat(fix.plan(set("authentication level:i:0"), Evidence.NONE).term())
                .contains(new Term.Lasting(Duration.ofHours(1)));
        assertThat(fix.plan(set(CREDSSP_OFF).with(FixOption.FOR, "session"), Evidence.NONE)
                        .term())
                .contains(new Term.Session());
        assertThat(fix.plan(set("redirectprinters:i:0"), Evidence.NONE).term()).isEmpty();
    }

    @Test
    void whatIsWeakAlreadyIsNotWeakenedAndNothingIsDone() throws Exception {
        Files.write(file, RdpCorpus.utf16(CREDSSP_OFF + "\r\n"));
        FixPlan plan = fix.plan(set(CREDSSP_OFF), Evidence.NONE);
        assertThat(plan.changes()).isEmpty();
        assertThat(plan.term()).isEmpty();
    }

    @Test
    void credSspIsNotTurnedOffWhenTheProbeSaysThatTheHostRequiresNla() throws Exception {
        Files.write(file, RdpCorpus.utf16("enablecredsspsupport:i:1\r\n"));
        assertThatThrownBy(() -> fix.plan(set(CREDSSP_OFF), Negotiated.nlaRequired(true)))
                .isInstanceOfSatisfying(
                        FixRefusedException.class,
                        refused -> assertThat(refusal(refused))
                                .startsWith("term-02 requires NLA, and without CredSSP it refuses every connection."));
        assertThatThrownBy(() -> fix.plan(set(CREDSSP_OFF), Negotiated.failed("HYBRID_REQUIRED_BY_SERVER")))
                .isInstanceOf(FixRefusedException.class);
        assertThat(fix.plan(set(CREDSSP_OFF), Negotiated.nlaRequired(false)).changes())
                .hasSize(1);
        assertThat(fix.plan(set("redirectprinters:i:0"), Negotiated.nlaRequired(true))
                        .changes())
                .hasSize(1);
    }

    @Test
    void anUnmeasuredHostIsSaidToBeUnmeasured() throws Exception {
        assertThat(english(fix.plan(set(CREDSSP_OFF), Evidence.NONE).warnings()))
                .anyMatch(text -> text.startsWith("Whether the host requires NLA was not measured."));
        assertThat(english(fix.plan(set(CREDSSP_OFF), Negotiated.nlaRequired(false))
                        .warnings()))
                .noneMatch(text -> text.contains("not measured"));
    }

    @Test
    void aSignedFileIsNotChangedSilently() throws Exception {
        byte[] signed = RdpCorpus.utf16("full address:s:a\r\nredirectprinters:i:1\r\nsession bpp:i:32\r\n"
                + "signscope:s:Full Address,RedirectPrinters\r\nsignature:s:AQAB\r\n");
        Files.write(file, signed);

        assertThatThrownBy(() -> fix.plan(set("redirectprinters:i:0"), Evidence.NONE))
                .isInstanceOfSatisfying(
                        FixRefusedException.class,
                        refused ->
                                assertThat(refusal(refused)).contains("signed").contains("--break-signature"));
        assertThatThrownBy(() -> fix.plan(set(CREDSSP_OFF), Evidence.NONE))
                .as("a setting that rdpsign would have signed")
                .isInstanceOf(FixRefusedException.class);
        assertThat(fix.plan(set("session bpp:i:16"), Evidence.NONE).changes())
                .as("a setting that no signature covers")
                .hasSize(1);

        apply(set("redirectprinters:i:0").with(FixOption.BREAK_SIGNATURE));
        assertThat(Files.readAllBytes(file))
                .isEqualTo(RdpCorpus.utf16("full address:s:a\r\nredirectprinters:i:0\r\nsession bpp:i:32\r\n"));
    }

    static Stream<Arguments> wrongRequests() {
        return Stream.of(
                arguments(FixOptions.NONE, "Say what to change"),
                arguments(set("enablecredsspsupport=0"), "is no setting"),
                arguments(set("enablecredsspsupport:s:0"), "is written enablecredsspsupport:i:1|0"),
                arguments(set("authentication level:i:7"), "is written authentication level:i:2|1|3|0"),
                arguments(set("password 51:b:00"), "because it is secret"),
                arguments(FixOptions.NONE.with(FixOption.UNSET, "Password 51"), "because it is secret"),
                arguments(set("a:i:1").with(FixOption.UNSET, "A"), "cannot be set and removed at once"),
                arguments(set("a:i:1").with(FixOption.FILE, "/nowhere/x.rdp"), "There is no file"));
    }

    @ParameterizedTest
    @MethodSource("wrongRequests")
    void aWrongRequestIsOneSentence(FixOptions options, String sentence) {
        assertThatThrownBy(() -> fix.plan(options, Evidence.NONE))
                .isInstanceOfSatisfying(FixRefusedException.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(FixRefusedException.Reason.BAD_OPTION);
                    assertThat(refusal(refused)).contains(sentence);
                });
    }

    @Test
    void onASystemWithoutDefaultRdpTheFileMustBeNamed() throws Exception {
        DefaultRdp onLinux = new DefaultRdp(RecordingSession.linux(home).session(), registry);
        assertThatThrownBy(() -> onLinux.plan(set(CREDSSP_OFF), Evidence.NONE))
                .isInstanceOfSatisfying(
                        FixRefusedException.class,
                        refused -> assertThat(refusal(refused)).contains("--file"));
        Path named = Files.write(home.resolve("office.rdp"), "enablecredsspsupport:i:1\n".getBytes());
        assertThat(onLinux.plan(set(CREDSSP_OFF).with(FixOption.FILE, named.toString()), Evidence.NONE)
                        .changes())
                .hasSize(1);
    }

    @Test
    void whatAnAdministratorDecidesIsNotChanged() {
        registry.with(
                new Registry.Key(Registry.Hive.HKLM, "SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services"),
                "AuthenticationLevel",
                new Registry.Dword(1));
        assertThatThrownBy(() -> fix.plan(set("authentication level:i:0"), Evidence.NONE))
                .isInstanceOfSatisfying(
                        FixRefusedException.class,
                        refused -> assertThat(refusal(refused)).contains("An administrator has set this"));
    }

    @Test
    void aValueThatTheEncodingCannotHoldIsRefusedBeforeAnythingChanges() throws Exception {
        byte[] latin = "username:s:m\u00fcller\r\n".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(file, latin);
        assertThatThrownBy(() -> fix.plan(set("username:s:日本"), Evidence.NONE)).isInstanceOf(FixRefusedException.class);
        assertThat(Files.readAllBytes(file)).isEqualTo(latin);
    }

    @Test
    void aRunningMstscAndAnUnknownSettingAreMentioned() throws Exception {
        session.running.add(new RunningPrograms.Running("mstsc", 42));
        assertThat(english(fix.plan(set("no such thing:i:1"), Evidence.NONE).warnings()))
                .anyMatch(text -> text.contains("does not know the setting “no such thing”"))
                .anyMatch(text -> text.startsWith("Remote Desktop Connection is running."));
    }

    @Test
    void whatTheFileNeedsToKnowAboutIsSaid() throws Exception {
        Files.write(
                file, RdpCorpus.utf16("full address:s:a\r\nalternate full address:s:b\r\ndrivestoredirect:s:*\r\n"));
        assertThat(english(fix.plan(set("redirectprinters:i:0"), Evidence.NONE).warnings()))
                .contains(
                        "The file connects to b, although it shows a. Make sure that both belong together.",
                        "The file gives the remote computer access to all drives of this PC.");
    }

    @Test
    void theStoredPasswordIsNotWrittenIntoTheJournal() throws Exception {
        String secret = "01000000D08C9DDF0115D1118C7A00C04FC297EB";
        Files.write(
                file,
                RdpCorpus.utf16(
                        "enablecredsspsupport:i:1\r\npassword 51:b:" + secret + "\r\nredirectprinters:i:1\r\n"));
        FixResult result = apply(set(CREDSSP_OFF, "redirectprinters:i:0"));
        String entry = Files.readString(
                home.resolve("journal").resolve(result.journalId().orElseThrow() + ".json"));
        String wide = Base64.getEncoder()
                .encodeToString(secret.getBytes(StandardCharsets.UTF_16LE))
                .substring(4, 40);
        assertThat(entry).doesNotContain(secret).doesNotContain(wide).contains("enablecredsspsupport");
    }
}
