package io.github.rdpmedic.platform;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.platform.ElevatedOrder.SetRegistry;
import io.github.rdpmedic.platform.ElevatedOrder.SetRegistry.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Reads the registry as anybody may, writes the person's own part directly, and that of the computer through one
 * elevated child for all writes that belong together. Thread-safe.
 */
public final class ElevatedRegistry implements Registry {

    private final Registry system;
    private final Elevation elevation;
    private final Supplier<List<String>> program;
    private List<Step> announced = List.of();
    private Optional<ElevatedCall> call = Optional.empty();

    /** @param program the command that starts this program again */
    public ElevatedRegistry(Registry system, Elevation elevation, Supplier<List<String>> program) {
        this.system = system;
        this.elevation = elevation;
        this.program = program;
    }

    @Override
    public Availability availability() {
        return system.availability();
    }

    @Override
    public Optional<Value> read(Key key, String name) throws PlatformException {
        return system.read(key, name);
    }

    @Override
    public Map<String, Value> values(Key key) throws PlatformException {
        return system.values(key);
    }

    @Override
    public List<String> subkeys(Key key) throws PlatformException {
        return system.subkeys(key);
    }

    @Override
    public synchronized Batch together(List<Write> writes) {
        hangUp();
        announced = writes.stream()
                .map(ElevatedRegistry::step)
                .flatMap(Optional::stream)
                .toList();
        return this::hangUp;
    }

    @Override
    public void write(Key key, String name, Value value) throws PlatformException {
        if (isDirect(key)) {
            system.write(key, name, value);
        } else {
            throughChild(new Write(key, name, system.read(key, name), Optional.of(value)));
        }
    }

    @Override
    public void delete(Key key, String name) throws PlatformException {
        if (isDirect(key)) {
            system.delete(key, name);
            return;
        }
        Optional<Value> now = system.read(key, name);
        if (now.isPresent()) {
            throughChild(new Write(key, name, now, Optional.empty()));
        }
    }

    @Override
    public synchronized void deleteKey(Key key) throws PlatformException {
        int step = IntStream.range(0, announced.size())
                .filter(i -> announced.get(i).value().key().equals(key))
                .findFirst()
                .orElse(-1);
        if (isDirect(key) || call.isEmpty() || step < 0) {
            system.deleteKey(key);
        } else {
            say(ElevatedLink.TIDY + step);
        }
    }

    private boolean isDirect(Key key) {
        return key.hive() == Hive.HKCU || elevation.isElevated();
    }

    private synchronized void throughChild(Write write) throws PlatformException {
        Step step = step(write)
                .orElseThrow(() -> new PlatformException(
                        Message.of(ElevatedRegistry.class, "registry.not-ours"), write.key() + "\\" + write.name()));
        if (!announced.contains(step)) {
            try (Batch alone = together(List.of(write))) {
                assert alone != null;
                say(ElevatedLink.STEP + 0);
            }
        } else {
            say(ElevatedLink.STEP + announced.indexOf(step));
        }
    }

    private void say(String word) throws PlatformException {
        if (call.isEmpty()) {
            call = Optional.of(ElevatedCall.start(elevation, program.get(), new SetRegistry(announced)));
        }
        call.get().say(word);
        call.get().expect(ElevatedLink.DONE);
    }

    private synchronized void hangUp() {
        call.ifPresent(ElevatedCall::close);
        call = Optional.empty();
        announced = List.of();
    }

    /** Empty for the person's own part, and for what the child would refuse. */
    private static Optional<Step> step(Write write) {
        List<Optional<Integer>> numbers = new ArrayList<>();
        for (Optional<Value> side : List.of(write.from(), write.to())) {
            if (side.isPresent() && !(side.get() instanceof Dword)) {
                return Optional.empty();
            }
            numbers.add(side.map(value -> ((Dword) value).number()));
        }
        return MachineValue.of(write.key(), write.name())
                .filter(value -> numbers.stream().flatMap(Optional::stream).allMatch(value::allows))
                .map(value -> new Step(value, numbers.get(0), numbers.get(1)));
    }
}
