package io.github.rdpmedic.hostfix;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * By the agent in a virtual machine of Azure, which needs no open port. The script goes as a file; its values stand
 * in it as literals.
 */
public final class AzureDelivery implements Delivery {

    private static final List<String> NAMES = List.of("az.cmd", "az");

    private final Carriers carriers;
    private final AzureMachine machine;

    public AzureDelivery(Carriers carriers, AzureMachine machine) {
        this.carriers = carriers;
        this.machine = machine;
    }

    /** Whether the command line of Azure is on this PC. */
    public static boolean isInstalled(Carriers carriers) {
        return carriers.find(NAMES).isPresent();
    }

    @Override
    public Delivered deliver(HostScript script) throws HostFixException, IOException, InterruptedException {
        return carriers.run(new Carriers.Errand(NAMES, arguments(script), Map.of()), script);
    }

    /** The file lies in the directory that the program is started in, so its name needs no quoting. */
    private List<String> arguments(HostScript script) {
        List<String> arguments = new ArrayList<>(List.of("vm", "run-command", "invoke"));
        arguments.addAll(machine.arguments());
        arguments.addAll(
                List.of("--command-id", script.kind() == HostKind.WINDOWS ? "RunPowerShellScript" : "RunShellScript"));
        arguments.addAll(List.of("--scripts", "@" + script.fileName()));
        arguments.addAll(List.of("--query", "value[].message", "--output", "tsv"));
        return arguments;
    }
}
