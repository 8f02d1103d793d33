package io.github.rdpmedic.platform.none;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.platform.Availability;
import io.github.rdpmedic.platform.SoftwareInventory;
import java.util.List;
import java.util.Optional;

/** Every system but Windows: the client is a package, and the package manager knows about it. */
public final class NoSoftwareInventory implements SoftwareInventory {

    @Override
    public Availability availability() {
        return Availability.no(Message.of(NoSoftwareInventory.class, "inventory"));
    }

    @Override
    public Optional<String> version(String program) {
        return Optional.empty();
    }

    @Override
    public List<SecurityProduct> securityProducts() {
        return List.of();
    }
}
