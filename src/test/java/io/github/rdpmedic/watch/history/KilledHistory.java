package io.github.rdpmedic.watch.history;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Writes a check after another until it is killed, and says after each how many there are: {@code DIRECTORY FIRST}. */
final class KilledHistory {

    private KilledHistory() {}

    public static void main(String[] arguments) throws Exception {
        Database database = HistoryFile.in(Path.of(arguments[0])).open();
        Ledger ledger = new Ledger(database);
        for (int i = Integer.parseInt(arguments[1]); ; i++) {
            Entry entry = Histories.checked(
                    Histories.up(Histories.target("FILESRV01"), Histories.NOON.plusSeconds(i), Duration.ofMillis(8)));
            ledger.write(List.of(entry), entry.at());
            System.out.println(i);
        }
    }
}
