package io.github.rdpmedic.fix.kill;

import io.github.rdpmedic.fix.change.Change;
import io.github.rdpmedic.fix.change.ChangePorts;
import io.github.rdpmedic.fix.change.FileContent;
import io.github.rdpmedic.fix.change.FileMove;
import io.github.rdpmedic.fix.change.MtuValue;
import io.github.rdpmedic.fix.change.RdpFileSetting;
import io.github.rdpmedic.fix.change.RegistryValue;
import io.github.rdpmedic.fix.change.SystemActions;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.platform.AtomicFile;
import io.github.rdpmedic.platform.Availability;
import io.github.rdpmedic.platform.InterfaceMtu;
import io.github.rdpmedic.platform.PlatformException;
import io.github.rdpmedic.platform.Registry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A PC in a directory: files, a registry of numbers and an MTU that outlive the process. */
final class PcOnDisk implements Registry, InterfaceMtu, SystemActions {

    private static final Key KEY = new Key(Hive.HKCU, "Software\\Example");
    private static final String INTERFACE = "2";

    private final Path directory;
    private final Path store;

    PcOnDisk(Path directory) {
        this.directory = directory;
        this.store = directory.resolve("registry");
    }

    void installAfresh() throws IOException {
        Files.createDirectories(directory.resolve("Cache"));
        Files.writeString(directory.resolve("Cache/tile.bmc"), "tile");
        Files.writeString(directory.resolve("Default.rdp"), "enablecredsspsupport:i:1\r\n");
        Files.writeString(directory.resolve("office.rdp"), "authentication level:i:2\r\n");
        Files.writeString(directory.resolve("known_hosts"), "192.0.2.7 ab:cd\n");
        Files.writeString(store, "HKCU\\Software\\Example\\CredSSP=1\nMTU 2/IPV4=1500\n");
    }

    /** One change of each kind that can be taken back, in each direction. */
    List<Change> changes() throws IOException {
        Path rdp = directory.resolve("Default.rdp");
        Path office = directory.resolve("office.rdp");
        Path created = directory.resolve("target.rdp");
        Path deleted = directory.resolve("known_hosts");
        return List.of(
                FileContent.of(
                        rdp,
                        Optional.of(Files.readAllBytes(rdp)),
                        Optional.of("enablecredsspsupport:i:0\r\n".getBytes(StandardCharsets.UTF_8))),
                FileContent.of(created, Optional.empty(), Optional.of(new byte[] {1, 2, 3})),
                FileContent.of(deleted, Optional.of(Files.readAllBytes(deleted)), Optional.empty()),
                RdpFileSetting.of(
                        office,
                        "authentication level",
                        Optional.of(Files.readAllBytes(office)),
                        "authentication level:i:0\r\n".getBytes(StandardCharsets.UTF_8)),
                new FileMove(directory.resolve("Cache"), directory.resolve("Cache-20261122")),
                new RegistryValue(KEY, "CredSSP", Optional.of(new Dword(1)), Optional.of(new Dword(0))),
                new RegistryValue(KEY, "Oracle", Optional.empty(), Optional.of(new Dword(2))),
                new MtuValue(INTERFACE, "eth0", Family.IPV4, Mtus.of(1500), Mtus.of(1400), Duration.ZERO));
    }

    /** Every file with its content. A registry writes in one step, so what is left of half a write is not seen. */
    Map<String, String> state() throws IOException {
        AtomicFile.sweep(store);
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(
                            file -> directory.relativize(file).toString(),
                            PcOnDisk::content,
                            (a, b) -> a,
                            TreeMap::new));
        }
    }

    private static String content(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    ChangePorts ports() {
        return new ChangePorts(this, this, this);
    }

    private Map<String, Integer> load() throws PlatformException {
        try {
            Map<String, Integer> values = new TreeMap<>();
            for (String line : Files.readAllLines(store)) {
                int sign = line.lastIndexOf('=');
                values.put(line.substring(0, sign), Integer.valueOf(line.substring(sign + 1)));
            }
            return values;
        } catch (IOException e) {
            throw new PlatformException(Message.verbatim("broken"), e.toString(), e);
        }
    }

    private void save(Map<String, Integer> values) throws PlatformException {
        String text = values.entrySet().stream()
                .map(value -> value.getKey() + "=" + value.getValue() + "\n")
                .collect(Collectors.joining());
        try {
            AtomicFile.replace(store, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new PlatformException(Message.verbatim("broken"), e.toString(), e);
        }
    }

    @Override
    public Availability availability() {
        return Availability.YES;
    }

    @Override
    public Optional<Value> read(Key key, String name) throws PlatformException {
        return Optional.ofNullable(load().get(key + "\\" + name)).map(Dword::new);
    }

    @Override
    public void write(Key key, String name, Value value) throws PlatformException {
        Map<String, Integer> values = load();
        values.put(key + "\\" + name, ((Dword) value).number());
        save(values);
    }

    @Override
    public void delete(Key key, String name) throws PlatformException {
        Map<String, Integer> values = load();
        values.remove(key + "\\" + name);
        save(values);
    }

    @Override
    public Optional<Mtus> read(String interfaceId, Family family) throws PlatformException {
        return Optional.ofNullable(load().get("MTU " + interfaceId + "/" + family))
                .map(Mtus::of);
    }

    @Override
    public void write(String interfaceId, Family family, Mtus mtus) throws PlatformException {
        Map<String, Integer> values = load();
        values.put("MTU " + interfaceId + "/" + family, mtus.active());
        save(values);
    }

    @Override
    public Map<String, Value> values(Key key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<String> subkeys(Key key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void deleteKey(Key key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void flushDns() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void deleteCredential(String target) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void wake(String mac) {
        throw new UnsupportedOperationException();
    }
}
