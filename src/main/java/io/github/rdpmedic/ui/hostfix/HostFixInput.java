package io.github.rdpmedic.ui.hostfix;

import io.github.rdpmedic.hostfix.AzureDelivery;
import io.github.rdpmedic.hostfix.AzureMachine;
import io.github.rdpmedic.hostfix.Carriers;
import io.github.rdpmedic.hostfix.Delivery;
import io.github.rdpmedic.hostfix.HostFixException;
import io.github.rdpmedic.hostfix.RemotingDelivery;
import io.github.rdpmedic.hostfix.SshDelivery;
import io.github.rdpmedic.hostfix.Via;
import java.util.Map;
import java.util.Optional;

/**
 * What a person has said in the form.
 *
 * @param destination of ssh, or the computer of PowerShell remoting
 * @param tls whether remoting takes HTTPS
 * @param values of the script, by the name of the parameter
 */
record HostFixInput(
        Via via, String destination, boolean tls, String resourceGroup, String machine, Map<String, String> values) {

    HostFixInput {
        values = Map.copyOf(values);
    }

    /**
     * Empty where a person takes the script there.
     *
     * @throws HostFixException when what was said is no such place
     */
    Optional<Delivery> delivery(Carriers carriers) throws HostFixException {
        return switch (via) {
            case SSH -> Optional.of(new SshDelivery(carriers, destination, Optional.empty()));
            case WINRM -> Optional.of(new RemotingDelivery(carriers, destination, tls));
            case AZURE -> Optional.of(new AzureDelivery(carriers, AzureMachine.named(resourceGroup, machine)));
            case SCRIPT -> Optional.empty();
        };
    }
}
