package io.github.rdpmedic.platform;

import io.github.rdpmedic.platform.ElevatedOrder.SetMtu;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads the MTU as anybody may, and sets it through an elevated child, which holds what is on trial. Thread-safe.
 */
public final class ElevatedMtu implements InterfaceMtu {

    /** How much longer the child waits, so that a check that began in time can end. */
    private static final Duration GRACE = Duration.ofSeconds(15);

    private final InterfaceMtu system;
    private final Elevation elevation;
    private final Supplier<List<String>> program;
    private final Map<String, OnTrial> trials = new HashMap<>();

    private record OnTrial(ElevatedCall call, Mtus from) {}

    /** @param program the command that starts this program again */
    public ElevatedMtu(InterfaceMtu system, Elevation elevation, Supplier<List<String>> program) {
        this.system = system;
        this.elevation = elevation;
        this.program = program;
    }

    @Override
    public Availability availability() {
        return system.availability();
    }

    @Override
    public int minimum(String interfaceId, Family family) throws PlatformException {
        return system.minimum(interfaceId, family);
    }

    @Override
    public Optional<Mtus> read(String interfaceId, Family family) throws PlatformException {
        return system.read(interfaceId, family);
    }

    /** When this takes a trial back, the child of the trial does it, and nobody is asked a second time. */
    @Override
    public synchronized void write(String interfaceId, Family family, Mtus mtus) throws PlatformException {
        Optional<OnTrial> trial = Optional.ofNullable(trials.remove(key(interfaceId, family)));
        if (trial.filter(running -> running.from().equals(mtus)).isPresent()) {
            try (ElevatedCall call = trial.get().call()) {
                call.say(ElevatedLink.TAKE_BACK);
                call.expect(ElevatedLink.TAKEN_BACK);
                return;
            }
        }
        trial.map(OnTrial::call).ifPresent(ElevatedCall::close);
        Mtus now = system.read(interfaceId, family).orElse(mtus);
        try (ElevatedCall call = call(new SetMtu(interfaceId, family, now, mtus, Duration.ZERO))) {
            call.expect(ElevatedLink.DONE);
        }
    }

    @Override
    public synchronized void tryOut(String interfaceId, Family family, Mtus from, Mtus to, Duration trial)
            throws PlatformException {
        ElevatedCall call = call(new SetMtu(interfaceId, family, from, to, trial.plus(GRACE)));
        try {
            call.expect(ElevatedLink.APPLIED);
            trials.put(key(interfaceId, family), new OnTrial(call, from));
        } catch (PlatformException e) {
            call.close();
            throw e;
        }
    }

    @Override
    public synchronized void keep(String interfaceId, Family family) throws PlatformException {
        OnTrial trial = trials.remove(key(interfaceId, family));
        if (trial != null) {
            try (ElevatedCall call = trial.call()) {
                call.say(ElevatedLink.KEEP);
                call.expect(ElevatedLink.DONE);
            }
        }
    }

    private ElevatedCall call(ElevatedOrder order) throws PlatformException {
        return ElevatedCall.start(elevation, program.get(), order);
    }

    private static String key(String interfaceId, Family family) {
        return family + " " + interfaceId;
    }
}
