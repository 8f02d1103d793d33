package io.github.rdpmedic.fix.wake;

import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.MacAddress;
import io.github.rdpmedic.platform.AtomicFile;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The network adapters of the hosts, as learnt while they were awake: a file with a line for each host, its address
 * and the MAC address with a tab between them. What is lost is learnt again, so losing it is no fault. Thread-safe.
 */
public final class LearntAdapters {

    private static final Logger LOG = System.getLogger(LearntAdapters.class.getName());
    private static final int MOST = 10_000;

    private final Path file;

    public LearntAdapters(Path file) {
        this.file = file;
    }

    public Optional<MacAddress> find(Endpoint host) {
        return Optional.ofNullable(read().get(key(host)));
    }

    /** Costs a write only when this is news. */
    public synchronized void learn(Endpoint host, MacAddress adapter) {
        Map<String, MacAddress> known = read();
        if (adapter.equals(known.put(key(host), adapter)) || known.size() > MOST) {
            return;
        }
        String text = known.entrySet().stream()
                .map(line -> line.getKey() + "\t" + line.getValue() + "\n")
                .collect(Collectors.joining());
        try {
            AtomicFile.replace(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "{0}: {1}", file, e.toString());
        }
    }

    private Map<String, MacAddress> read() {
        Map<String, MacAddress> known = new TreeMap<>();
        try {
            for (String line : Files.readAllLines(file)) {
                String[] cells = line.split("\t");
                if (cells.length == 2) {
                    MacAddress.parse(cells[1]).ifPresent(adapter -> known.put(cells[0], adapter));
                }
            }
        } catch (NoSuchFileException nothingLearntYet) {
            return known;
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "{0}: {1}", file, e.toString());
        }
        return known;
    }

    private static String key(Endpoint host) {
        return host.normalised().toString();
    }
}
