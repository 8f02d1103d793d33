package io.github.rdpmedic.fix.client;

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
import io.github.rdpmedic.fix.QuickFix;
import io.github.rdpmedic.fix.change.ChangePorts;
import io.github.rdpmedic.fix.change.Term;
import io.github.rdpmedic.fix.journal.Journal;
import io.github.rdpmedic.fix.journal.Verdict;
import io.github.rdpmedic.fix.rdp.Negotiated;
import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.platform.RecordingRegistry;
import io.github.rdpmedic.platform.RecordingSession;
import io.github.rdpmedic.platform.Registry;
import io.github.rdpmedic.platform.SoftwareInventory.SecurityProduct;
import io.github.rdpmedic.platform.none.NoRegistry;
import io.github.rdpmedic.platform.none.NoSoftwareInventory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClientFixesTest {

    private static final Registry.Key TLS_12 =
            ClientTls.PROTOCOLS.child("TLS 1.2").child("Client");

    @TempDir
    Path home;

    private final RecordingRegistry registry = new RecordingRegistry();

    private FixEngine engine() {
        InMemoryPorts pc = new InMemoryPorts();
        return new FixEngine(
                new Journal(home.resolve("journal")),
                new ChangePorts(registry, pc, pc),
                target -> {
                    throw new AssertionError("what mstsc does is no reason to check a target");
                },
                Clock.systemUTC());
    }

    private static List<String> english(List<Message> messages) {
        return messages.stream().map(message -> message.in(Locale.ENGLISH)).toList();
    }

    static Stream<QuickFix> elsewhere() {
        return Stream.of(
                new UdpOff(new NoRegistry()),
                new ClientTls(new NoRegistry()),
                new CredSspOracle(new NoRegistry()),
                new ClientLicence(new NoRegistry()),
                new ClientVersion(new NoSoftwareInventory(), new NoRegistry()),
                new SecurityProducts(new NoSoftwareInventory(), new NoRegistry()));
    }

    @ParameterizedTest
    @MethodSource("elsewhere")
    void elsewhereThanOnWindowsTheySayThatTheyAreForWindows(QuickFix fix) {
        assertThat(fix.applicability(Evidence.NONE).whyNot().orElseThrow().in(Locale.ENGLISH))
                .startsWith("Only Windows");
    }

    @Test
    void udpIsSwitchedOffByTheDocumentedPolicyAndTheAbsenceOfTheValueComesBack() throws Exception {
        UdpOff fix = new UdpOff(registry);
        FixPlan plan = fix.plan(FixOptions.NONE, Evidence.NONE);
        assertThat(english(plan.steps()))
                .containsExactly("HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services\\Client"
                        + "\\fClientDisableUDP: (absent) → 1");
        assertThat(plan.needsElevation()).isTrue();
        assertThat(plan.term()).isEmpty();

        FixEngine engine = engine();
        FixResult result = engine.apply(fix, plan, Evidence.NONE, step -> {});
        assertThat(result.verdict()).isEqualTo(Verdict.APPLIED);
        assertThat(registry.read(UdpOff.KEY, UdpOff.NAME)).contains(new Registry.Dword(1));
        assertThat(fix.plan(FixOptions.NONE, Evidence.NONE).changes()).isEmpty();
        engine.undo(result.journalId().orElseThrow());
        assertThat(registry.read(UdpOff.KEY, UdpOff.NAME)).isEmpty();
    }

    @Test
    void whatThisAccountMayNotChangeFailsWithTheReasonAndLeavesNothing() throws Exception {
        registry.readOnly(UdpOff.KEY);
        UdpOff fix = new UdpOff(registry);
        FixResult result = engine().apply(fix, fix.plan(FixOptions.NONE, Evidence.NONE), Evidence.NONE, step -> {});
        assertThat(result.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(registry.writes()).isEmpty();
    }

    @Test
    void theOracleIsOnlyAllowedForAHostThatChoosesNlaAndAlwaysForATime() throws Exception {
        CredSspOracle fix = new CredSspOracle(registry);
        assertThatThrownBy(() -> fix.plan(FixOptions.NONE, Evidence.NONE)).isInstanceOf(FixRefusedException.class);
        assertThat(fix.applicability(Negotiated.failed("SSL_NOT_ALLOWED_BY_SERVER"))
                        .isApplicable())
                .isFalse();

        FixPlan plan = fix.plan(FixOptions.NONE, Negotiated.nlaRequired(true));
        assertThat(plan.term()).contains(new Term.Lasting(Duration.ofHours(1)));
        assertThat(english(plan.warnings())).singleElement().asString().contains("CVE-2018-0886");
        assertThat(english(plan.steps()).get(0)).endsWith("AllowEncryptionOracle: (absent) → 2");
        assertThat(fix.plan(FixOptions.NONE.with(FixOption.FOR, "session"), Negotiated.nlaRequired(true))
                        .term())
                .contains(new Term.Session());
    }

    @Test
    void onlyWhatSwitchesModernTlsOffIsTakenOut() throws Exception {
        registry.with(TLS_12, "Enabled", new Registry.Dword(0))
                .with(TLS_12, "DisabledByDefault", new Registry.Dword(1))
                .with(ClientTls.PROTOCOLS.child("TLS 1.0").child("Client"), "Enabled", new Registry.Dword(0));
        ClientTls fix = new ClientTls(registry);

        FixPlan plan = fix.plan(FixOptions.NONE, Evidence.NONE);
        engine().apply(fix, plan, Evidence.NONE, step -> {});

        assertThat(registry.values(TLS_12)).isEmpty();
        assertThat(registry.values(ClientTls.PROTOCOLS.child("TLS 1.0").child("Client")))
                .hasSize(1);
        assertThat(fix.applicability(Evidence.NONE).whyNot().orElseThrow().in(Locale.ENGLISH))
                .startsWith("Neither TLS 1.2 nor TLS 1.3 is switched off");
    }

    @Test
    void policiesAndMissingProvidersAreExplainedAndNotWritten() throws Exception {
        registry.with(ClientTls.CIPHER_POLICY, "Functions", new Registry.Text("TLS_AES_128_GCM_SHA256"))
                .with(ClientTls.FIPS, "Enabled", new Registry.Dword(1))
                .with(ClientTls.PROVIDERS, "SecurityProviders", new Registry.Text("other.dll"));
        FixPlan plan = new ClientTls(registry).plan(FixOptions.NONE, Evidence.NONE);
        assertThat(plan.changes()).isEmpty();
        assertThat(english(plan.details()))
                .hasSize(3)
                .anyMatch(text -> text.startsWith("A policy chooses the ciphers"))
                .anyMatch(text -> text.startsWith("FIPS mode is on"))
                .anyMatch(text -> text.startsWith("credssp.dll is missing"));
        registry.with(ClientTls.PROVIDERS, "SecurityProviders", new Registry.Text("CredSSP.dll"));
        assertThat(new ClientTls(registry).plan(FixOptions.NONE, Evidence.NONE).details())
                .hasSize(2);
    }

    @Test
    void theVersionOfTheClientIsSaidAndAnUpdateThatIsKnownToBreakIt() throws Exception {
        RecordingSession session = RecordingSession.windows(home);
        session.version = Optional.of("10.0.26100.7623");
        registry.with(ClientVersion.WINDOWS, "CurrentBuildNumber", new Registry.Text("26100"))
                .with(ClientVersion.WINDOWS, "UBR", new Registry.Dword(7623));
        ClientVersion fix = new ClientVersion(session, registry);
        assertThat(english(fix.plan(FixOptions.NONE, Evidence.NONE).details()))
                .contains("mstsc.exe 10.0.26100.7623", "Windows build 26100.7623")
                .anyMatch(text -> text.contains("0x80080005"));

        session.version = Optional.empty();
        assertThat(english(fix.plan(FixOptions.NONE, Evidence.NONE).details()))
                .anyMatch(text -> text.startsWith("mstsc.exe is missing."));
    }

    @Test
    void otherMakersProductsAreNamedWithTheRuleToAdd() throws Exception {
        RecordingSession session = RecordingSession.windows(home);
        SecurityProducts fix = new SecurityProducts(session, registry);
        assertThat(fix.plan(FixOptions.NONE, Evidence.NONE).details()).isEmpty();

        session.products.add(new SecurityProduct(SecurityProduct.Kind.FIREWALL, "Wall\u202e 1"));
        Target target = new Target("nas", Endpoint.parse("nas:3390"));
        assertThat(english(fix.plan(FixOptions.NONE, Evidence.about(target)).details()))
                .containsExactly(
                        "firewall: Wall\\u202e 1",
                        "Allow outgoing TCP and UDP to port 3390 for %SystemRoot%\\System32\\mstsc.exe,"
                                + " and leave the host out of TLS inspection. Do not switch the protection off.");
    }

    @Test
    void aRuleOfWindowsFirewallThatStopsTheClientIsNamedWithWhoSetIt() throws Exception {
        registry.with(
                OutboundFirewall.LOCAL_RULES,
                "{1}",
                new Registry.Text("v2.31|Action=Block|Active=TRUE|Dir=Out|App=C:\\Windows\\System32\\mstsc.exe|"
                        + "Name=No remote|"));
        registry.with(
                OutboundFirewall.POLICY_RULES,
                "{2}",
                new Registry.Text("v2.10|Action=Block|Active=TRUE|Dir=Out|Protocol=6|RPort=3389|Profile=Public|"
                        + "Name=Kiosk|"));
        SecurityProducts fix = new SecurityProducts(RecordingSession.windows(home), registry);

        FixPlan plan = fix.plan(FixOptions.NONE, Evidence.NONE);

        assertThat(plan.summary().in(Locale.ENGLISH)).startsWith("Windows Firewall keeps Remote Desktop Connection");
        assertThat(english(plan.details()))
                .containsExactly(
                        "Windows Firewall blocks it for some networks, addresses or people by the outbound rule “Kiosk”."
                                + " Your organisation set this rule, so it has to be changed there.",
                        "Windows Firewall blocks it by the outbound rule “No remote”. Look at it in “Windows Defender"
                                + " Firewall with Advanced Security” under “Outbound Rules”, and disable it if you know"
                                + " why it is there.");
        assertThat(plan.changes()).isEmpty();
        assertThat(registry.writes()).isEmpty();
    }

    @Test
    void theStepsThatRenewALicenceAreNamedWithTheirWayBackAndNothingIsWritten() throws Exception {
        ClientLicence fix = new ClientLicence(registry);
        assertThat(fix.applicability(Evidence.NONE).whyNot().orElseThrow().in(Locale.ENGLISH))
                .startsWith("No Remote Desktop host has given a licence");
        registry.with(ClientLicence.STORE.child("Store\\LICENSE000"), "ClientLicense", new Registry.Binary("0102"));

        FixPlan plan = fix.plan(FixOptions.NONE, Evidence.NONE);

        assertThat(fix.applicability(Evidence.NONE).isApplicable()).isTrue();
        assertThat(plan.changes()).isEmpty();
        assertThat(english(plan.steps()))
                .containsExactly(
                        "Keep a copy: reg export \"HKLM\\SOFTWARE\\Microsoft\\MSLicensing\""
                                + " \"%USERPROFILE%\\MSLicensing.reg\"",
                        "Delete: reg delete \"HKLM\\SOFTWARE\\Microsoft\\MSLicensing\" /f",
                        "The way back: reg import \"%USERPROFILE%\\MSLicensing.reg\"");
        assertThat(english(plan.warnings())).anyMatch(text -> text.contains("Run as administrator"));
    }
}
