package io.github.rdpmedic.fix.traces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rdpmedic.fix.Evidence;
import io.github.rdpmedic.fix.FixEngine;
import io.github.rdpmedic.fix.FixOption;
import io.github.rdpmedic.fix.FixOptions;
import io.github.rdpmedic.fix.FixPlan;
import io.github.rdpmedic.fix.FixRefusedException;
import io.github.rdpmedic.fix.FixResult;
import io.github.rdpmedic.fix.InMemoryPorts;
import io.github.rdpmedic.fix.PlatformActions;
import io.github.rdpmedic.fix.UndoResult;
import io.github.rdpmedic.fix.change.ChangePorts;
import io.github.rdpmedic.fix.journal.Journal;
import io.github.rdpmedic.fix.journal.Verdict;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.platform.RecordingDnsCache;
import io.github.rdpmedic.platform.RecordingRegistry;
import io.github.rdpmedic.platform.RecordingSession;
import io.github.rdpmedic.platform.Registry;
import io.github.rdpmedic.platform.Registry.Binary;
import io.github.rdpmedic.platform.Registry.Dword;
import io.github.rdpmedic.platform.Registry.Text;
import io.github.rdpmedic.platform.RunningPrograms;
import io.github.rdpmedic.platform.none.NoRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClearCacheTest {

    private static final Instant NOW = Instant.parse("2026-11-22T13:15:01Z");
    private static final Registry.Key SERVERS = MstscKeys.SERVERS;

    @TempDir
    Path home;

    private final RecordingRegistry registry = new RecordingRegistry();
    private RecordingSession session;
    private ClearCache fix;
    private FixEngine engine;
    private Path bitmaps;

    @BeforeEach
    void aWindowsProfileThatWasUsed() throws IOException {
        session = RecordingSession.windows(home)
                .saved("TERMSRV/term-02", "CORP\\mia")
                .saved("TERMSRV/nas", "admin")
                .saved("git:https://example", "mia");
        bitmaps = home.resolve("AppData/Local/Microsoft/Terminal Server Client/Cache");
        write(bitmaps.resolve("bcache24.bmc"), "tiles");
        write(bitmaps.resolve("Cache0000.bin"), "more tiles");
        write(bitmaps.resolve("thesis.docx"), "not ours");
        write(home.resolve("Documents/Default.rdp"), "full address:s:term-02\r\n");
        write(
                home.resolve("AppData/Roaming/Microsoft/Windows/Recent/AutomaticDestinations/"
                        + "1bc392b8e104a00e.automaticDestinations-ms"),
                "list");
        registry.with(MstscKeys.RECENT, "MRU0", new Text("nas:3390"))
                .with(MstscKeys.RECENT, "MRU1", new Text("TERM-02"))
                .with(MstscKeys.RECENT, "MRU2", new Text("term-03"))
                .with(SERVERS.child("TERM-02"), "UsernameHint", new Text("CORP\\mia"))
                .with(SERVERS.child("TERM-02"), "CertHash", new Binary("aabb"))
                .with(SERVERS.child("nas"), "UsernameHint", new Text("admin"))
                .with(MstscKeys.LOCAL_DEVICES, "term-02", new Dword(76))
                .with(MstscKeys.LOCAL_DEVICES, "nas", new Dword(4))
                .with(MstscKeys.ROOT, "RdpLaunchConsentAccepted", new Dword(1));
        use(session, registry);
    }

    private void use(RecordingSession of, Registry in) {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        fix = new ClearCache(of.session(), in, clock);
        PlatformActions actions = new PlatformActions(RecordingDnsCache.of("memory"), of, adapter -> {});
        engine = new FixEngine(
                new Journal(home.resolve("journal")),
                new ChangePorts(in, new InMemoryPorts(), actions),
                target -> {
                    throw new AssertionError("a cache is no reason to check a target");
                },
                clock);
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static FixOptions parts(String... parts) {
        return FixOptions.NONE.with(FixOption.PART, parts);
    }

    private FixResult apply(FixOptions options) throws FixRefusedException {
        return engine.apply(fix, fix.plan(options, Evidence.NONE), Evidence.NONE, step -> {});
    }

    private static List<String> english(List<Message> messages) {
        return messages.stream().map(message -> message.in(Locale.ENGLISH)).toList();
    }

    /** Every file but the journal with its content, and the registry. */
    private Map<String, String> everything() throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.startsWith(home.resolve("journal"))) {
                    all.put(home.relativize(file).toString(), Files.readString(file));
                }
            }
        }
        for (Registry.Key key : List.of(
                MstscKeys.ROOT,
                MstscKeys.RECENT,
                MstscKeys.LOCAL_DEVICES,
                SERVERS.child("TERM-02"),
                SERVERS.child("nas"))) {
            registry.values(key).forEach((name, value) -> all.put(key + "\\" + name, value.toString()));
        }
        return all;
    }

    @ParameterizedTest
    @EnumSource(value = CachePart.class, mode = EnumSource.Mode.EXCLUDE, names = "CREDENTIALS")
    void everyPartButSignInsIsClearedAndComesBackWhole(CachePart part) throws Exception {
        Map<String, String> before = everything();

        FixResult cleared = apply(parts(part.id()));

        assertThat(cleared.verdict()).isEqualTo(Verdict.APPLIED);
        assertThat(everything()).isNotEqualTo(before);
        assertThat(apply(parts(part.id())).text().in(Locale.ENGLISH))
                .isEqualTo("Everything is already so. Nothing was changed.");
        UndoResult undone = engine.undo(cleared.journalId().orElseThrow());
        assertThat(undone.outcome()).isEqualTo(UndoResult.Outcome.UNDONE);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void unnamedItMeansWhatIsHarmlessAndNeverSignInsCertificatesOrSettings() throws Exception {
        apply(FixOptions.NONE);

        assertThat(everything().keySet())
                .contains(
                        "Documents/Default.rdp",
                        "HKCU\\Software\\Microsoft\\Terminal Server Client\\Servers\\TERM-02\\CertHash",
                        "HKCU\\Software\\Microsoft\\Terminal Server Client\\LocalDevices\\nas")
                .noneMatch(name -> name.endsWith("MRU0") || name.endsWith("UsernameHint"));
        assertThat(session.saved).hasSize(3);
    }

    @Test
    void onlyTheFilesOfMstscAreTakenFromItsFolder() throws Exception {
        apply(parts("bitmaps"));
        assertThat(bitmaps).isDirectoryContaining("glob:**thesis.docx").isDirectoryNotContaining("glob:**bcache24.bmc");
        assertThat(bitmaps.resolveSibling("Cache.rdp-medic-20261122-131501").resolve("bcache24.bmc"))
                .hasContent("tiles");
    }

    @Test
    void theFolderMayHaveBeenMovedByThePerson() throws Exception {
        registry.with(
                MstscKeys.ROOT, "BitmapPersistCacheLocation", new Registry.ExpandText("%LOCALAPPDATA%/elsewhere"));
        write(home.resolve("AppData/Local/elsewhere/Cache0001.bin"), "tiles");

        assertThat(english(fix.plan(parts("bitmaps"), Evidence.NONE).steps()))
                .singleElement()
                .asString()
                .contains("elsewhere");
    }

    @Test
    void forOneHostTheOthersStayAndTheRecentListClosesUp() throws Exception {
        apply(FixOptions.NONE.with(FixOption.HOST, "term-02"));

        assertThat(registry.values(MstscKeys.RECENT))
                .containsOnly(Map.entry("MRU0", new Text("nas:3390")), Map.entry("MRU1", new Text("term-03")));
        assertThat(registry.values(SERVERS.child("TERM-02"))).isEmpty();
        assertThat(registry.values(SERVERS.child("nas"))).hasSize(1);
        assertThat(registry.values(MstscKeys.LOCAL_DEVICES)).containsOnlyKeys("nas");
        assertThat(bitmaps.resolve("bcache24.bmc")).exists();
        assertThat(session.saved).hasSize(3);
    }

    @Test
    void signInsGoOnlyWhenTheyAreNamedAndThePlanSaysThatThereIsNoWayBack() throws Exception {
        FixPlan plan = fix.plan(parts("credentials").with(FixOption.HOST, "TERM-02"), Evidence.NONE);
        assertThat(plan.reversible()).isFalse();
        assertThat(english(plan.warnings())).anyMatch(text -> text.contains("cannot be brought back"));
        assertThat(english(plan.steps())).containsExactly("deletes the saved sign-in TERMSRV/term-02");

        engine.apply(fix, plan, Evidence.NONE, step -> {});
        assertThat(session.saved)
                .extracting(saved -> saved.target())
                .containsExactly("TERMSRV/nas", "git:https://example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mstsc", "msrdc", "xfreerdp", "remmina"})
    void aRunningClientIsNamedAndNothingIsCleared(String client) {
        session.running.add(new RunningPrograms.Running(client, 4711));

        assertThatThrownBy(() -> fix.plan(FixOptions.NONE, Evidence.NONE))
                .isInstanceOfSatisfying(
                        FixRefusedException.class,
                        refused -> assertThat(refused.userMessage().in(Locale.ENGLISH))
                                .startsWith("Close " + client + " (4711) first"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bitmaps", "jump-list", "default-rdp"})
    void whatIsNotKeptHostByHostIsNotClearedForOneHost(String part) {
        assertThatThrownBy(() -> fix.plan(parts(part).with(FixOption.HOST, "nas"), Evidence.NONE))
                .isInstanceOfSatisfying(
                        FixRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(FixRefusedException.Reason.BAD_OPTION));
    }

    @Test
    void anUnknownPartIsAnsweredWithTheOnesThatThereAre() {
        assertThatThrownBy(() -> fix.plan(parts("cookies"), Evidence.NONE))
                .isInstanceOfSatisfying(
                        FixRefusedException.class,
                        refused -> assertThat(refused.userMessage().in(Locale.ENGLISH))
                                .endsWith("There are: bitmaps, recent, hints, jump-list, certificates, consents,"
                                        + " default-rdp, credentials."));
    }

    @Test
    void aCertificateThatBecameAnotherOneIsShownBeforeItIsForgotten() throws Exception {
        FixPlan plan = fix.plan(parts("certificates"), ShownCertificate.of("term-02", "ccdd"));
        assertThat(english(plan.warnings()))
                .anyMatch(
                        text -> text.startsWith("The certificate that was trusted for term-02 (aabb) is not the one"));
        assertThat(english(fix.plan(parts("certificates"), ShownCertificate.of("term-02", "aabb"))
                        .warnings()))
                .isEmpty();
    }

    @Test
    void whatWasPutAsideIsDeletedAfterTwoWeeksAndNothingElseIs() throws Exception {
        apply(parts("bitmaps", "default-rdp"));
        write(home.resolve("Documents/letter.rdp-medic-yesterday"), "not made by us");
        ClearCache later =
                new ClearCache(session.session(), registry, Clock.fixed(NOW.plus(Duration.ofDays(13)), ZoneOffset.UTC));
        later.sweep();
        assertThat(home.resolve("Documents/Default.rdp.rdp-medic-20261122-131501"))
                .exists();

        new ClearCache(session.session(), registry, Clock.fixed(NOW.plus(Duration.ofDays(15)), ZoneOffset.UTC)).sweep();
        assertThat(everything().keySet())
                .noneMatch(name -> name.contains("rdp-medic-2026"))
                .anyMatch(name -> name.contains("rdp-medic-yesterday"))
                .anyMatch(name -> name.endsWith("thesis.docx"));
    }

    @Test
    void elsewhereFreeRdpAndRemminaAreCleared() throws Exception {
        Path config = home.resolve(".config/freerdp");
        String known = "term-02 3389 aa:bb c3ViamVjdA== aXNzdWVy\nnas 3389 cc:dd x y\nn\u00e4s 3389 ee z z\n";
        write(config.resolve("known_hosts2"), known);
        write(config.resolve("server/term-02_3389.pem"), "pem");
        write(config.resolve("server/fe80..1_3389.pem"), "pem");
        write(home.resolve(".cache/remmina/latest.png"), "picture");
        use(RecordingSession.linux(home), new NoRegistry());

        FixResult one = apply(FixOptions.NONE.with(FixOption.HOST, "TERM-02"));
        assertThat(one.steps())
                .extracting(Message::toString)
                .contains("takes 1 of 3 lines out of " + config.resolve("known_hosts2")
                        + ": “term-02 3389 aa:bb c3ViamVjdA== aXNzdWVy”");
        assertThat(config.resolve("known_hosts2")).hasContent("nas 3389 cc:dd x y\nn\u00e4s 3389 ee z z\n");
        assertThat(config.resolve("server/term-02_3389.pem")).doesNotExist();
        assertThat(config.resolve("server/fe80..1_3389.pem")).exists();
        engine.undo(one.journalId().orElseThrow());
        assertThat(Files.readString(config.resolve("known_hosts2"), StandardCharsets.UTF_8))
                .isEqualTo(known);

        apply(parts("certificates", "bitmaps"));
        assertThat(config.resolve("known_hosts2")).doesNotExist();
        assertThat(config.resolve("server")).isEmptyDirectory();
        assertThat(home.resolve(".cache/remmina")).isEmptyDirectory();
    }
}
