package io.github.rdpmedic.platform.windows;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.WString;
import com.sun.jna.ptr.PointerByReference;
import io.github.rdpmedic.platform.HostsFile;
import io.github.rdpmedic.platform.NameAnswers;
import io.github.rdpmedic.platform.NameAnswers.NoSuchName;
import io.github.rdpmedic.platform.NameAnswers.NotMeasured;
import io.github.rdpmedic.platform.NameAnswers.NotRemembered;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is handed to Windows and how its answer is read, over a library in memory. */
class WindowsNameAnswersTest {

    /** {@code DNS_RECORDW}: 88 bytes, the type at 16, the data at 32. */
    private static final int RECORD = 88;

    private static final short CNAME = 5;

    @TempDir
    Path directory;

    private final Library windows = new Library();

    private static final class Library implements WindowsNameAnswers.Dnsapi {
        private final List<Memory> answers = new ArrayList<>();
        private final List<Integer> options = new ArrayList<>();
        private int error;
        private int freed;

        @Override
        public int DnsQuery_W(
                WString name, short type, int given, Pointer extra, PointerByReference records, Pointer reserved) {
            options.add(given);
            if (type == WindowsNameAnswers.TYPE_A && !answers.isEmpty()) {
                records.setValue(answers.get(0));
                return 0;
            }
            return error;
        }

        @Override
        public void DnsFree(Pointer records, int freeType) {
            freed++;
        }

        void add(short type, byte[] data) {
            Memory record = new Memory(RECORD);
            record.clear();
            record.setShort(16, type);
            record.write(32, data, 0, data.length);
            if (!answers.isEmpty()) {
                answers.get(answers.size() - 1).setPointer(0, record);
            }
            answers.add(record);
        }
    }

    private NameAnswers answers() {
        return new WindowsNameAnswers(() -> windows, new HostsFile(directory.resolve("hosts")));
    }

    @Test
    void addressesBehindAnAliasAreReadAndTheListIsFreed() throws Exception {
        windows.error = WindowsNameAnswers.DNS_INFO_NO_RECORDS;
        windows.add(CNAME, new byte[8]);
        windows.add(WindowsNameAnswers.TYPE_A, new byte[] {(byte) 192, 0, 2, 7});

        assertThat(answers().fresh("nas"))
                .isEqualTo(new NameAnswers.Addresses(Set.of(InetAddress.getByName("192.0.2.7"))));
        assertThat(windows.freed).isEqualTo(1);
        assertThat(windows.options).containsOnly(WindowsNameAnswers.DNS_QUERY_BYPASS_CACHE);
    }

    @Test
    void theCacheIsAskedWithoutAskingTheNetwork() {
        windows.error = WindowsNameAnswers.DNS_ERROR_RECORD_DOES_NOT_EXIST;
        assertThat(answers().remembered("nas")).isEqualTo(new NotRemembered());
        assertThat(windows.options).containsOnly(WindowsNameAnswers.DNS_QUERY_NO_WIRE_QUERY);
    }

    @Test
    void errorsAreToldApart() {
        windows.error = WindowsNameAnswers.DNS_ERROR_RCODE_NAME_ERROR;
        assertThat(answers().fresh("nas")).isEqualTo(new NoSuchName());
        windows.error = 1460;
        assertThat(answers().fresh("nas")).isInstanceOf(NotMeasured.class);
    }

    @Test
    void aNameInTheHostsFileIsNoMatterOfTheCache() throws Exception {
        Files.writeString(directory.resolve("hosts"), "192.0.2.9 nas\r\n");
        assertThat(answers().remembered("nas")).isInstanceOf(NotMeasured.class);
        assertThat(windows.options).isEmpty();
    }
}
