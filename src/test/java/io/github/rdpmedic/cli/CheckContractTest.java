package io.github.rdpmedic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.rdpmedic.demo.DemoNetwork;
import io.github.rdpmedic.demo.FirstAnswer;
import io.github.rdpmedic.demo.HostBehaviour;
import io.github.rdpmedic.demo.SimulatedHost;
import io.github.rdpmedic.demo.SimulatedNetwork;
import io.github.rdpmedic.diagnose.Diagnoser;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.StageId;
import io.github.rdpmedic.platform.NetworkPorts;
import io.github.rdpmedic.platform.ScriptedOwnNetwork;
import io.github.rdpmedic.platform.ScriptedSizedEcho;
import io.github.rdpmedic.platform.none.NoIcmpEcho;
import io.github.rdpmedic.probe.AddressLookup;
import io.github.rdpmedic.probe.LadderProbe;
import io.github.rdpmedic.probe.pins.PinningProbe;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The public JSON of real checks of all kinds of hosts, key by key against what interface.md promises. */
@Timeout(120)
class CheckContractTest {

    private static final String RESULT = "target startedAt durationMs state cause summary stages findings facts";

    private static final Map<String, String> FACTS = Map.of(
            "tcp", "outcome connectMs",
            "negotiation", "selected flags failure accepts nlaRequired serverKind",
            "tls", "version cipherSuite legacyOnly",
            "certificate",
                    "subject issuer subjectAlternativeNames notBefore notAfter daysLeft sha1 sha256 selfSigned"
                            + " keyAlgorithm keyBits signatureAlgorithm matchesTarget change",
            "identity",
                    "netbiosComputer netbiosDomain dnsComputer dnsDomain dnsForest domainMember build product"
                            + " serverTime clockSkewMs",
            "path", "interface interfaceType interfaceMtu pathMtu blackHole rttMs jitterMs lossPercent");

    /** Every value that is no text of a person, by its path: what may stand there besides null. */
    private static final Map<String, String> VALUES = values();

    private static final String HEX = "[0-9a-f]";
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z";
    private static final String NUMBER = "-?\\d+(\\.\\d+)?";

    private final TestServices services = new TestServices();

    private static Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("state", "up|warning|down|unreachable|unknown");
        values.put("cause", ids());
        values.put("startedAt", TIME);
        values.put("durationMs", NUMBER);
        values.put("stages.id", Arrays.stream(StageId.values()).map(StageId::id).collect(Collectors.joining("|")));
        values.put("stages.outcome", "ok|warn|fail|skipped");
        values.put("stages.ms", NUMBER);
        values.put("findings.id", ids());
        values.put("findings.severity", "info|warning|critical");
        values.put("facts.tcp.outcome", "open|refused|timeout|unreachable");
        values.put("facts.tcp.connectMs", NUMBER);
        values.put("facts.negotiation.selected", "RDP|TLS|NLA|RDSTLS|NLA_EX|RDSAAD");
        values.put("facts.negotiation.accepts.(rdp|tls|nla)", "true|false");
        values.put("facts.negotiation.nlaRequired", "true|false");
        values.put("facts.tls.version", "TLSv1(\\.[1-3])?");
        values.put("facts.tls.cipherSuite", "TLS_[A-Z0-9_]+");
        values.put("facts.tls.legacyOnly", "true|false");
        values.put("facts.certificate.not(Before|After)", TIME);
        values.put("facts.certificate.(daysLeft|keyBits)", "-?\\d+");
        values.put("facts.certificate.sha1", HEX + "{40}");
        values.put("facts.certificate.sha256", HEX + "{64}");
        values.put("facts.certificate.(selfSigned|matchesTarget)", "true|false");
        values.put("facts.certificate.change", "first-seen|unchanged|renewed|replaced");
        values.put("facts.identity.domainMember", "true|false");
        values.put("facts.identity.build", "\\d+\\.\\d+\\.\\d+");
        values.put("facts.identity.serverTime", TIME);
        values.put("facts.identity.clockSkewMs", NUMBER);
        values.put("facts.path.interfaceType", "ethernet|wifi|vpn|cellular|other");
        values.put("facts.path.(interfaceMtu|pathMtu)", "\\d+");
        values.put("facts.path.blackHole", "true|false");
        values.put("facts.path.(rttMs|jitterMs|lossPercent)", NUMBER);
        return values;
    }

    private static String ids() {
        return Arrays.stream(FindingId.values()).map(FindingId::id).collect(Collectors.joining("|"));
    }

    private List<JsonObject> check(String timeout, List<String> targets) {
        NetworkPorts network = new NetworkPorts(ScriptedSizedEcho.carrying(1500), ScriptedOwnNetwork.connected());
        services.probe =
                new PinningProbe(new LadderProbe(new NoIcmpEcho(), network), services.pins, new AddressLookup());
        services.judge = Diagnoser::diagnose;
        String[] command = StreamSupport.stream(
                        List.of(List.of("check", "--json", "--timeout", timeout), targets)
                                .spliterator(),
                        false)
                .flatMap(List::stream)
                .toArray(String[]::new);
        Run run = Run.of(services, command);
        assertThat(run.err()).isEmpty();
        JsonObject document = run.json();
        assertThat(document.keySet()).containsExactlyInAnyOrder("schema", "results");
        assertThat(document.get("schema").getAsInt()).isEqualTo(1);
        List<JsonObject> results = document.getAsJsonArray("results").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .toList();
        assertThat(results).hasSize(targets.size());
        results.forEach(CheckContractTest::keepsTheContract);
        return results;
    }

    private static void keepsTheContract(JsonObject result) {
        assertThat(result.keySet()).containsExactly(RESULT.split(" "));
        assertThat(result.getAsJsonObject("target").keySet()).containsExactly("name", "host", "port");
        assertThat(result.get("summary").getAsString()).isNotBlank();
        Instant.parse(result.get("startedAt").getAsString());
        JsonArray stages = result.getAsJsonArray("stages");
        assertThat(stages.asList().stream()
                        .map(stage -> stage.getAsJsonObject().get("id").getAsString()))
                .containsExactly(
                        Arrays.stream(StageId.values()).map(StageId::id).toArray(String[]::new));
        stages.forEach(
                stage -> assertThat(stage.getAsJsonObject().keySet()).containsExactly("id", "outcome", "ms", "detail"));
        result.getAsJsonArray("findings")
                .forEach(finding ->
                        assertThat(finding.getAsJsonObject().keySet()).containsExactly("id", "severity", "detail"));
        boolean up = result.get("state").getAsString().equals("up");
        assertThat(result.get("cause").isJsonNull()).as("null only when up").isEqualTo(up);
        facts(result.getAsJsonObject("facts"));
        walk("", result);
    }

    private static void facts(JsonObject facts) {
        TreeSet<String> wanted = new TreeSet<>(FACTS.keySet());
        wanted.addAll(List.of("addresses", "usedAddress"));
        assertThat(facts.keySet()).containsAll(wanted);
        FACTS.forEach((name, keys) -> {
            if (!facts.get(name).isJsonNull()) {
                assertThat(facts.getAsJsonObject(name).keySet()).as(name).contains(keys.split(" "));
            }
        });
        if (!facts.get("negotiation").isJsonNull()) {
            assertThat(facts.getAsJsonObject("negotiation")
                            .getAsJsonObject("accepts")
                            .keySet())
                    .containsExactly("rdp", "tls", "nla");
        }
    }

    /** No value that was not measured hides behind a zero or an empty text. */
    private static void walk(String path, JsonElement element) {
        if (element.isJsonObject()) {
            element.getAsJsonObject()
                    .entrySet()
                    .forEach(entry ->
                            walk(path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(), entry.getValue()));
        } else if (element.isJsonArray()) {
            element.getAsJsonArray().forEach(each -> walk(path, each));
        } else if (element.isJsonPrimitive()) {
            assertThat(element.getAsString()).as(path).isNotBlank();
            VALUES.forEach((pattern, allowed) -> {
                if (path.matches(pattern.replace(".", "\\."))) {
                    assertThat(element.getAsString()).as(path).matches(allowed);
                }
            });
        }
    }

    private static String causes(List<JsonObject> results) {
        return results.stream()
                .map(result -> result.get("cause").isJsonNull()
                        ? "-"
                        : result.get("cause").getAsString())
                .collect(Collectors.joining(" "));
    }

    @Test
    void theHostsOfTheDemoKeepIt() throws IOException {
        try (DemoNetwork demo = DemoNetwork.start()) {
            List<String> addresses = demo.targets().stream()
                    .map(target -> target.endpoint().toString())
                    .toList();

            List<JsonObject> results = check("8s", addresses);

            assertThat(results.stream()
                            .map(result ->
                                    result.getAsJsonObject("target").get("port").getAsInt()))
                    .as("in the order asked")
                    .containsExactlyElementsOf(demo.targets().stream()
                            .map(target -> target.endpoint().port())
                            .toList());
        }
    }

    @Test
    void whatIsNoHostKeepsItToo() throws IOException {
        try (SimulatedNetwork network = SimulatedNetwork.open();
                Stranger dripping = new Stranger(3, 0, 0, 19, 14, 0xD0);
                Stranger garbage = new Stranger(0xFF, 0xFE, 0xFD, 0, 0, 0, 1)) {
            List<SimulatedHost> hosts = List.of(
                    network.add("refused", HostBehaviour.portRefused()),
                    network.add("hung", HostBehaviour.silent()),
                    network.add("web", HostBehaviour.http()),
                    network.add(
                            "ssh", HostBehaviour.says("SSH-2.0-OpenSSH_9.2\r\n".getBytes(StandardCharsets.US_ASCII))),
                    network.add("closes", HostBehaviour.closesBeforeAnswer()),
                    network.add("no answer to NTLM", HostBehaviour.ntlmBarred()),
                    network.add("no TLS", HostBehaviour.standardRdpSecurityOnly()),
                    network.add(
                            "a gateway", HostBehaviour.healthy().with(new FirstAnswer.Https(401, List.of("NTLM")))));
            List<String> addresses = new ArrayList<>(hosts.stream()
                    .map(host -> host.target().endpoint().toString())
                    .toList());
            addresses.add(dripping.address());
            addresses.add(garbage.address());
            addresses.add("nosuch.invalid");

            assertThat(causes(check("3s", addresses)))
                    .isEqualTo("port-refused no-rdp-answer not-rdp not-rdp closed-before-answer nla-no-answer"
                            + " security-rdp-only not-rdp no-rdp-answer not-rdp dns-not-found");
        }
    }

    /** Sends bytes one by one, a second apart after the first few, to whoever comes. */
    private static final class Stranger implements AutoCloseable {
        private final ServerSocket listener = new ServerSocket(0, 8, InetAddress.getByName("127.0.0.1"));
        private final int[] bytes;

        Stranger(int... bytes) throws IOException {
            this.bytes = bytes;
            Thread thread = new Thread(this::serve, "stranger");
            thread.setDaemon(true);
            thread.start();
        }

        private void serve() {
            while (!listener.isClosed()) {
                try (Socket client = listener.accept()) {
                    client.getInputStream().read();
                    for (int one : bytes) {
                        client.getOutputStream().write(one);
                        Thread.sleep(50);
                    }
                    client.getInputStream().readAllBytes();
                } catch (IOException gone) {
                    // The next one.
                } catch (InterruptedException ended) {
                    return;
                }
            }
        }

        String address() {
            return "127.0.0.1:" + listener.getLocalPort();
        }

        @Override
        public void close() throws IOException {
            listener.close();
        }
    }
}
