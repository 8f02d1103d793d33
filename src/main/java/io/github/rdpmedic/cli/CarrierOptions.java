package io.github.rdpmedic.cli;

import io.github.rdpmedic.hostfix.AzureDelivery;
import io.github.rdpmedic.hostfix.AzureMachine;
import io.github.rdpmedic.hostfix.Carriers;
import io.github.rdpmedic.hostfix.Delivery;
import io.github.rdpmedic.hostfix.HostFixException;
import io.github.rdpmedic.hostfix.RemotingDelivery;
import io.github.rdpmedic.hostfix.SshDelivery;
import io.github.rdpmedic.hostfix.Via;
import io.github.rdpmedic.model.Target;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How a script gets to a host, as it was asked for. */
final class CarrierOptions {

    @Option(names = "--via", required = true, paramLabel = "ssh|winrm|azure|script", descriptionKey = "via")
    private Via via = Via.SCRIPT;

    @Option(names = "--ssh-host", paramLabel = "DESTINATION", descriptionKey = "ssh-host")
    private Optional<String> sshHost = Optional.empty();

    @Option(names = "--ssh-config", paramLabel = "FILE", descriptionKey = "ssh-config")
    private Optional<Path> sshConfig = Optional.empty();

    @Option(names = "--winrm-host", paramLabel = "COMPUTER", descriptionKey = "winrm-host")
    private Optional<String> winrmHost = Optional.empty();

    @Option(names = "--winrm-ssl", descriptionKey = "winrm-ssl")
    private boolean winrmSsl;

    @Option(names = "--resource-group", paramLabel = "GROUP", descriptionKey = "resource-group")
    private Optional<String> resourceGroup = Optional.empty();

    @Option(names = "--vm-name", paramLabel = "NAME", descriptionKey = "vm-name")
    private Optional<String> vmName = Optional.empty();

    @Option(names = "--ids", paramLabel = "ID", descriptionKey = "vm-ids")
    private Optional<String> vmId = Optional.empty();

    Via via() {
        return via;
    }

    /**
     * Empty where a person takes the script there.
     *
     * @throws HostFixException when what was asked for is no such place
     */
    Optional<Delivery> delivery(Carriers carriers, Target target) throws HostFixException {
        String host = target.endpoint().host();
        return switch (via) {
            case SSH -> Optional.of(new SshDelivery(carriers, sshHost.orElse(host), sshConfig));
            case WINRM -> Optional.of(new RemotingDelivery(carriers, winrmHost.orElse(host), winrmSsl));
            case AZURE -> Optional.of(new AzureDelivery(carriers, machine()));
            case SCRIPT -> Optional.empty();
        };
    }

    private AzureMachine machine() throws HostFixException {
        if (vmId.isPresent()) {
            return AzureMachine.withId(vmId.get());
        }
        if (resourceGroup.isEmpty() || vmName.isEmpty()) {
            throw new BadUsage("host-fix.which-machine");
        }
        return AzureMachine.named(resourceGroup.get(), vmName.get());
    }
}
