package io.github.rdpmedic.hostfix;

import io.github.rdpmedic.model.Printable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * By PowerShell remoting (WinRM), as the person who is logged on to this PC. What PowerShell is told is always the
 * same text: the name of the host comes as a variable of its environment, the script on its standard input.
 */
public final class RemotingDelivery implements Delivery {

    /** The host, for the bridge. */
    static final String HOST = "RDP_MEDIC_HOST";

    private static final List<String> NAMES = List.of("powershell.exe", "pwsh.exe", "pwsh");

    private static final Pattern COMPUTER = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.:-]{0,252}");

    private static final String BRIDGE = """
            & {
                param([ValidatePattern('^[A-Za-z0-9_][A-Za-z0-9_.:-]{0,252}$')] [string] $ComputerName)
                Set-StrictMode -Version 2.0
                $ErrorActionPreference = 'Stop'
                $script = [ScriptBlock]::Create([Console]::In.ReadToEnd())
                Invoke-Command -ComputerName $ComputerName -ScriptBlock $script%s
            } -ComputerName $env:RDP_MEDIC_HOST
            """;

    private final Carriers carriers;
    private final String computer;
    private final boolean tls;

    /**
     * @param tls whether to take HTTPS (5986) in place of the encrypted messages over HTTP (5985)
     * @throws HostFixException when the name is none of a computer
     */
    public RemotingDelivery(Carriers carriers, String computer, boolean tls) throws HostFixException {
        if (!COMPUTER.matcher(computer).matches()) {
            throw HostFixException.usage("bad-computer", Printable.of(computer));
        }
        this.carriers = carriers;
        this.computer = computer;
        this.tls = tls;
    }

    /** Whether there is a PowerShell on this PC. */
    public static boolean isInstalled(Carriers carriers) {
        return carriers.find(NAMES).isPresent();
    }

    @Override
    public Delivered deliver(HostScript script) throws HostFixException, IOException, InterruptedException {
        if (script.kind() != HostKind.WINDOWS) {
            throw HostFixException.usage("only-windows");
        }
        return carriers.run(new Carriers.Errand(NAMES, arguments(), Map.of(HOST, computer)), script);
    }

    /** Encoded, so that neither quoting nor the execution policy for files comes into it. */
    private List<String> arguments() {
        String bridge = BRIDGE.formatted(tls ? " -UseSSL" : "");
        return List.of(
                "-NoProfile",
                "-NonInteractive",
                "-EncodedCommand",
                Base64.getEncoder().encodeToString(bridge.getBytes(StandardCharsets.UTF_16LE)));
    }
}
