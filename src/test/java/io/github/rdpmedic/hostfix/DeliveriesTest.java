package io.github.rdpmedic.hostfix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rdpmedic.hostfix.Delivery.Ended;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Programs in the path that write down how they were called. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the programs are shell scripts; not this operating system")
class DeliveriesTest {

    private static final String DONE = "rdp-medic: done {\"remedy\":\"x\"}";

    @TempDir
    private Path directory;

    private Carriers carriers;

    @BeforeEach
    void install() throws IOException {
        Path programs = Files.createDirectory(directory.resolve("bin"));
        carriers = new Carriers(Map.of("PATH", programs + ":/usr/bin:/bin", "RECORD", directory.toString()));
    }

    private void program(String name, String says, int exitCode) throws IOException {
        Path file = Files.writeString(directory.resolve("bin").resolve(name), """
                #!/bin/sh
                printf '%%s\\0' "$@" >"$RECORD/arguments"
                printf '%%s' "${RDP_MEDIC_HOST-}" >"$RECORD/host"
                cat >"$RECORD/input"
                cat ./*.ps1 ./*.sh >"$RECORD/file" 2>/dev/null
                printf '%%s\\n' '%s'
                exit %d
                """.formatted(says, exitCode));
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private List<String> arguments() throws IOException {
        return List.of(recorded("arguments").split("\0"));
    }

    private String recorded(String name) throws IOException {
        return Files.readString(directory.resolve(name));
    }

    private static HostScript renewal(HostKind kind) throws HostFixException {
        return HostScript.of(HostRemedies.named("renew-certificate").orElseThrow(), kind, Map.of());
    }

    @Test
    void powerShellIsToldAlwaysTheSameAndTheHostBesideIt() throws Exception {
        program("pwsh", DONE, 0);
        HostScript script = renewal(HostKind.WINDOWS);

        Delivery.Delivered delivered = new RemotingDelivery(carriers, "server01.example", false).deliver(script);

        assertThat(delivered.ended()).isEqualTo(Ended.DONE);
        List<String> first = arguments();
        assertThat(first).hasSize(4).startsWith("-NoProfile", "-NonInteractive", "-EncodedCommand");
        assertThat(recorded("host")).isEqualTo("server01.example");
        assertThat(recorded("input")).isEqualTo(script.text());
        new RemotingDelivery(carriers, "other", false).deliver(script);
        assertThat(arguments()).isEqualTo(first);
    }

    @Test
    void theBridgeTakesTheHostAsATypedParameter() throws Exception {
        program("pwsh", DONE, 0);
        new RemotingDelivery(carriers, "server01", true).deliver(renewal(HostKind.WINDOWS));

        String bridge = new String(Base64.getDecoder().decode(arguments().get(3)), StandardCharsets.UTF_16LE);

        PowerShellText.codeOf(bridge);
        assertThat(bridge)
                .contains("[ValidatePattern(", "[string] $ComputerName", "} -ComputerName $env:RDP_MEDIC_HOST")
                .contains("-UseSSL", "$ErrorActionPreference = 'Stop'")
                .doesNotContain("server01");
    }

    @Test
    void powerShellRemotingIsForWindowsHostsOnly() throws Exception {
        program("pwsh", DONE, 0);
        Delivery remoting = new RemotingDelivery(carriers, "server01", false);

        assertThatThrownBy(() -> remoting.deliver(renewal(HostKind.XRDP))).isInstanceOf(HostFixException.class);
        assertThat(directory.resolve("arguments")).doesNotExist();
    }

    @Test
    void azureGetsTheScriptAsAFileAndTheMachineAsArguments() throws Exception {
        program("az", DONE, 0);
        HostScript script = renewal(HostKind.WINDOWS);

        Delivery.Delivered delivered =
                new AzureDelivery(carriers, AzureMachine.named("rg-office", "vm01")).deliver(script);

        assertThat(delivered.ended()).isEqualTo(Ended.DONE);
        assertThat(arguments())
                .containsExactly(
                        "vm",
                        "run-command",
                        "invoke",
                        "--resource-group",
                        "rg-office",
                        "--name",
                        "vm01",
                        "--command-id",
                        "RunPowerShellScript",
                        "--scripts",
                        "@renew-certificate.ps1",
                        "--query",
                        "value[].message",
                        "--output",
                        "tsv");
        assertThat(recorded("file")).isEqualTo(script.text());
    }

    @Test
    void azureRunsTheShellScriptOnAnXrdpHost() throws Exception {
        program("az", DONE, 0);
        String id = "/subscriptions/01234567-89ab-cdef-0123-456789abcdef/resourceGroups/rg"
                + "/providers/Microsoft.Compute/virtualMachines/vm01";

        new AzureDelivery(carriers, AzureMachine.withId(id)).deliver(renewal(HostKind.XRDP));

        assertThat(arguments()).contains("--ids", id, "RunShellScript", "@renew-certificate.sh");
    }

    @Test
    void azureReportsSuccessForAScriptThatFailedAndIsNotBelieved() throws Exception {
        program("az", "Windows made no new certificate", 0);

        Delivery.Delivered delivered =
                new AzureDelivery(carriers, AzureMachine.named("rg", "vm")).deliver(renewal(HostKind.WINDOWS));

        assertThat(delivered.ended()).isEqualTo(Ended.FAILED);
    }

    @Test
    void aScriptThatTakesTooLongMayHaveChangedTheHost() throws Exception {
        program("ssh", "begun", 0);
        Files.writeString(directory.resolve("bin/ssh"), "#!/bin/sh\necho begun\nexec sleep 60\n");
        Carriers impatient = new Carriers(carriers.environment(), Duration.ofSeconds(2));

        Delivery.Delivered delivered =
                new SshDelivery(impatient, "host", Optional.empty()).deliver(renewal(HostKind.XRDP));

        assertThat(delivered.ended()).isEqualTo(Ended.NOT_SEEN);
        assertThat(delivered.output()).isEqualTo("begun\n");
    }

    @Test
    void aScriptWithoutRightsSaysSo() throws Exception {
        program("ssh", HostScript.NO_RIGHTS, 1);

        assertThat(new SshDelivery(carriers, "host", Optional.empty())
                        .deliver(renewal(HostKind.XRDP))
                        .ended())
                .isEqualTo(Ended.WITHOUT_RIGHTS);
    }

    @Test
    void aProgramThatIsNotInstalledIsNamed() {
        assertThatThrownBy(() -> new AzureDelivery(new Carriers(Map.of()), AzureMachine.named("rg", "vm"))
                        .deliver(renewal(HostKind.WINDOWS)))
                .isInstanceOfSatisfying(HostFixException.class, failed -> {
                    assertThat(failed.isUsage()).isFalse();
                    assertThat(failed.userMessage().toString()).startsWith("az.cmd is not installed");
                });
    }

    @Test
    void nothingIsLeftBehind() throws Exception {
        program("ssh", DONE, 0);
        long before = leftovers();

        new SshDelivery(carriers, "host", Optional.empty()).deliver(renewal(HostKind.XRDP));

        assertThat(leftovers()).isEqualTo(before);
    }

    private static long leftovers() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("rdp-medic-host-fix"))
                    .count();
        }
    }

    /** Whatever is given for a host: it is refused, or it reaches the program as it is, as one argument. */
    @Test
    void noHostileNameBecomesAnythingElse() throws Exception {
        program("ssh", DONE, 0);
        program("pwsh", DONE, 0);
        program("az", DONE, 0);
        List<String> taken = new ArrayList<>();
        for (String text : Hostile.texts()) {
            for (Way way : ways(text)) {
                try {
                    Delivery delivery = way.open();
                    taken.add(text);
                    assertThat(text).matches("[A-Za-z0-9_/][A-Za-z0-9_.:%+@/-]*");
                    if (taken.size() % 10 == 0) {
                        delivery.deliver(renewal(HostKind.WINDOWS));
                        List<String> seen = new ArrayList<>(arguments());
                        seen.add(recorded("host"));
                        assertThat(seen).contains(text);
                    }
                } catch (HostFixException refused) {
                    assertThat(refused.isUsage()).isTrue();
                }
            }
        }
        assertThat(taken)
                .as("some are names after all, so that the test says something")
                .isNotEmpty();
    }

    @FunctionalInterface
    private interface Way {
        Delivery open() throws HostFixException;
    }

    private List<Way> ways(String text) {
        return List.of(
                () -> new SshDelivery(carriers, text, Optional.empty()),
                () -> new RemotingDelivery(carriers, text, false),
                () -> new AzureDelivery(carriers, AzureMachine.named(text, "vm")),
                () -> new AzureDelivery(carriers, AzureMachine.named("rg", text)),
                () -> new AzureDelivery(carriers, AzureMachine.withId(text)));
    }

    /** Whatever is given for a value: it is refused, or the script has it as one literal and nothing more. */
    @Test
    void noHostileValueBecomesCode() throws Exception {
        Map<String, Integer> taken = new TreeMap<>();
        for (HostRemedy remedy : HostRemedies.all()) {
            for (Parameter parameter : remedy.parameters().getOrDefault(HostKind.WINDOWS, List.of())) {
                if (parameter.choices().isEmpty()) {
                    String reviewed = codeWith(remedy, parameter, harmless(parameter));
                    String encoded = reviewed.replace(
                            "-" + parameter.name() + " ('')",
                            "-" + parameter.name()
                                    + " ([Text.Encoding]::UTF8.GetString([Convert]::FromBase64String('')))");
                    for (String text : Hostile.texts()) {
                        if (parameter.form().matcher(text).matches()) {
                            assertThat(codeWith(remedy, parameter, text)).isIn(reviewed, encoded);
                            taken.merge(parameter.name(), 1, Integer::sum);
                        }
                    }
                }
            }
        }
        assertThat(taken).as("accounts may have nearly any name").containsKey("user");
    }

    private static String harmless(Parameter parameter) {
        return parameter.defaultValue().isEmpty() ? "someone" : parameter.defaultValue();
    }

    private static String codeWith(HostRemedy remedy, Parameter asked, String text) throws HostFixException {
        Map<String, String> values = new HashMap<>();
        for (Parameter parameter : remedy.parameters().get(HostKind.WINDOWS)) {
            values.put(parameter.name(), parameter.equals(asked) ? text : harmless(parameter));
        }
        return PowerShellText.codeOf(
                HostScript.of(remedy, HostKind.WINDOWS, values).text());
    }
}
