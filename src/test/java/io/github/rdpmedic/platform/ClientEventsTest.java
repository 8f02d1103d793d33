package io.github.rdpmedic.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The log of mstsc, by events as the documented schema has them. */
class ClientEventsTest {

    private static final String ONE = "{6E2B3F4A-1C5D-4E7F-8A90-B1C2D3E4F501}";
    private static final String TWO = "{6E2B3F4A-1C5D-4E7F-8A90-B1C2D3E4F502}";

    private final ClientEvents events = new ClientEvents();

    private static String event(int id, String activity, String name, String value) {
        return """
                <Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System>\
                <Provider Name='Microsoft-Windows-TerminalServices-ClientActiveXCore' \
                Guid='{28aa95bb-d444-4719-a36f-40462168127e}'/><EventID>%d</EventID><Version>0</Version><Level>4</Level>\
                <Task>101</Task><Opcode>10</Opcode><Keywords>0x4000000000000000</Keywords>\
                <TimeCreated SystemTime='2026-11-24T09:43:01.1234567Z'/><EventRecordID>4711</EventRecordID>\
                <Correlation ActivityID='%s'/><Execution ProcessID='6120' ThreadID='7312'/>\
                <Channel>Microsoft-Windows-TerminalServices-RDPClient/Operational</Channel><Computer>PC-7</Computer>\
                <Security UserID='S-1-5-21-1-2-3-1001'/></System><EventData><Data Name='Name'>%s</Data>\
                <Data Name='Value'>%s</Data><Data Name='CustomLevel'>Info</Data></EventData></Event>""".formatted(id, activity, name, value);
    }

    private static String connecting(String activity, String host) {
        return event(1024, activity, "Server Name", host);
    }

    private static String disconnected(String activity, String reason) {
        return event(1026, activity, "Disconnect Reason", reason);
    }

    @Test
    void theEndOfAnAttemptSaysWhichHostAndWhichCode() {
        assertThat(events.hear(connecting(ONE, "term-02.corp.example:3390"))).isEmpty();

        assertThat(events.hear(disconnected(ONE, "2308")))
                .contains(new ClientDisconnect(
                        Instant.parse("2026-11-24T09:43:01.123456700Z"), "term-02.corp.example:3390", 0x904));
    }

    @Test
    void attemptsAtTheSameTimeAreToldApartByTheirActivity() {
        events.hear(connecting(ONE, "a"));
        events.hear(connecting(TWO, "b"));

        assertThat(events.hear(disconnected(TWO, "516")))
                .get()
                .extracting(ClientDisconnect::host)
                .isEqualTo("b");
        assertThat(events.hear(disconnected(ONE, "264")))
                .get()
                .extracting(ClientDisconnect::host)
                .isEqualTo("a");
    }

    @Test
    void theClientMayEndMoreThanOnceInOneActivity() {
        events.hear(connecting(ONE, "a"));

        assertThat(events.hear(disconnected(ONE, "263"))).isPresent();
        assertThat(events.hear(disconnected(ONE, "2308"))).isPresent();
    }

    @Test
    void aReasonIsUnsigned() {
        events.hear(connecting(ONE, "a"));

        assertThat(events.hear(disconnected(ONE, "2147943711")))
                .get()
                .extracting(ClientDisconnect::reason)
                .isEqualTo(2147943711L);
    }

    @Test
    void anEndWhoseBeginningWasNotHeardNamesNoHost() {
        assertThat(events.hear(disconnected(ONE, "2308"))).isEmpty();
    }

    @Test
    void attemptsThatNeverEndAreForgotten() {
        events.hear(connecting(ONE, "a"));
        IntStream.range(0, 100).forEach(i -> events.hear(connecting("{" + i + "}", "b")));

        assertThat(events.hear(disconnected(ONE, "2308"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no xml",
                "<Event><System><EventID>1024</EventID></System></Event>",
                "<Event><System><EventID>1026</EventID><Correlation ActivityID='{1}'/></System></Event>",
                "<!DOCTYPE Event [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><Event><System><EventID>1024</EventID>"
                        + "<Correlation ActivityID='{1}'/></System><EventData><Data Name='Value'>&x;</Data></EventData></Event>",
            })
    void whatIsNoSuchEventIsPassedOver(String xml) {
        assertThat(events.hear(xml)).isEmpty();
    }

    @Test
    void aReasonThatIsNoNumberIsPassedOver() {
        events.hear(connecting(ONE, "a"));

        assertThat(events.hear(disconnected(ONE, "later"))).isEmpty();
        assertThat(events.hear(event(1027, ONE, "Domain", "2308"))).isEmpty();
    }
}
