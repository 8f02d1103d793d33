package io.github.rdpmedic.hostfix;

import io.github.rdpmedic.model.Printable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * By the ssh client of this PC and its configuration. It asks for no password, and a host whose key is not known is
 * refused; the script goes over standard input, so that the command on the host is always the same.
 */
public final class SshDelivery implements Delivery {

    private static final List<String> NAMES = List.of("ssh", "ssh.exe");

    private static final Pattern DESTINATION =
            Pattern.compile("([A-Za-z0-9_][A-Za-z0-9_.+-]{0,63}@)?[A-Za-z0-9_][A-Za-z0-9_.:%-]{0,252}");

    private static final String AS_ROOT = "sh -c 'if [ \"$(id -u)\" = 0 ]; then exec sh -s; fi; "
            + "sudo -n true || { echo \"" + HostScript.NO_RIGHTS + "\"; exit 1; }; exec sudo -n sh -s'";

    /** Encoded, because the shell that sshd starts may be cmd or PowerShell, and each quotes in its own way. */
    private static final String FROM_STANDARD_INPUT = "powershell -NoProfile -NonInteractive -EncodedCommand "
            + Base64.getEncoder()
                    .encodeToString(
                            "& ([ScriptBlock]::Create([Console]::In.ReadToEnd()))".getBytes(StandardCharsets.UTF_16LE));

    private final Carriers carriers;
    private final String destination;
    private final Optional<Path> configuration;

    /**
     * @param destination a host, {@code user@host} or an alias of the configuration
     * @param configuration in place of the person's own
     * @throws HostFixException when the destination is none
     */
    public SshDelivery(Carriers carriers, String destination, Optional<Path> configuration) throws HostFixException {
        if (!DESTINATION.matcher(destination).matches()) {
            throw HostFixException.usage("bad-destination", Printable.of(destination));
        }
        this.carriers = carriers;
        this.destination = destination;
        this.configuration = configuration;
    }

    @Override
    public Delivered deliver(HostScript script) throws HostFixException, IOException, InterruptedException {
        return carriers.run(new Carriers.Errand(NAMES, arguments(script.kind()), Map.of()), script);
    }

    List<String> arguments(HostKind kind) {
        List<String> arguments = new ArrayList<>(List.of("-T", "-a", "-x"));
        configuration.ifPresent(
                file -> arguments.addAll(List.of("-F", file.toAbsolutePath().toString())));
        arguments.addAll(List.of("-o", "BatchMode=yes", "-o", "StrictHostKeyChecking=yes"));
        arguments.addAll(List.of("-o", "ClearAllForwardings=yes", "-o", "ConnectTimeout=15", "--", destination));
        arguments.add(kind == HostKind.WINDOWS ? FROM_STANDARD_INPUT : AS_ROOT);
        return List.copyOf(arguments);
    }
}
