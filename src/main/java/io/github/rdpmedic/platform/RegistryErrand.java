package io.github.rdpmedic.platform;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.platform.ElevatedOrder.SetRegistry;
import io.github.rdpmedic.platform.ElevatedOrder.SetRegistry.Step;
import io.github.rdpmedic.platform.Registry.Dword;
import io.github.rdpmedic.platform.Registry.Value;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;

/** Writes to the registry in the elevated child: only the steps of its order, only from what they begin with. */
final class RegistryErrand {

    private static final Logger LOG = System.getLogger(RegistryErrand.class.getName());

    /** Between two steps the parent writes its journal and no more. */
    private static final Duration NEXT_STEP = Duration.ofSeconds(60);

    private final Registry registry;
    private final SetRegistry order;
    private final ElevatedLink link;

    RegistryErrand(Registry registry, SetRegistry order, ElevatedLink link) {
        this.registry = registry;
        this.order = order;
        this.link = link;
    }

    /**
     * Ends when the parent hangs up or is silent for long.
     *
     * @return true: what the parent wanted is made
     * @throws PlatformException at the first step that fails
     */
    boolean run() throws PlatformException {
        try {
            for (Optional<String> word = next(); word.isPresent(); word = next()) {
                carryOut(word.get());
                link.say(ElevatedLink.DONE);
            }
        } catch (IOException parentHasHungUp) {
            LOG.log(Level.DEBUG, "{0}", parentHasHungUp.toString());
        }
        return true;
    }

    private Optional<String> next() throws IOException {
        return link.hear(NEXT_STEP);
    }

    private void carryOut(String word) throws PlatformException, IOException {
        if (word.startsWith(ElevatedLink.STEP)) {
            make(step(word.substring(ElevatedLink.STEP.length())));
        } else if (word.startsWith(ElevatedLink.TIDY)) {
            registry.deleteKey(
                    step(word.substring(ElevatedLink.TIDY.length())).value().key());
        } else {
            throw new IOException("not a word of the parent");
        }
    }

    private Step step(String number) throws IOException {
        if (!number.matches("[0-9]{1,2}")
                || Integer.parseInt(number) >= order.steps().size()) {
            throw new IOException("no such step");
        }
        return order.steps().get(Integer.parseInt(number));
    }

    private void make(Step step) throws PlatformException {
        MachineValue value = step.value();
        Optional<Value> now = registry.read(value.key(), value.valueName());
        if (!now.equals(step.from().<Value>map(Dword::new))) {
            throw new PlatformException(Message.of(RegistryErrand.class, "registry.not-as-ordered"), "now " + now);
        }
        if (step.to().isPresent()) {
            registry.write(value.key(), value.valueName(), new Dword(step.to().get()));
        } else {
            registry.delete(value.key(), value.valueName());
        }
    }
}
