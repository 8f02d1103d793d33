package io.github.rdpmedic.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.model.FindingId;
import java.security.Security;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookupFailureTest {

    @ParameterizedTest(name = "{2}: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            srv: Name or service not known                                     | DNS_NOT_FOUND | Linux, EAI_NONAME
            srv: Der Name oder der Dienst ist nicht bekannt                    | DNS_NOT_FOUND | Linux, EAI_NONAME, German
            srv: No address associated with hostname                           | DNS_NOT_FOUND | Linux, EAI_NODATA
            srv: Temporary failure in name resolution                          | DNS_FAILED    | Linux, EAI_AGAIN
            srv: Temporärer Fehler bei der Namensauflösung                     | DNS_FAILED    | Linux, EAI_AGAIN, German
            srv: Non-recoverable failure in name resolution                    | DNS_FAILED    | Linux, EAI_FAIL
            srv: System error                                                  | DNS_FAILED    | Linux, EAI_SYSTEM
            srv: nodename nor servname provided, or not known                  | DNS_NOT_FOUND | macOS, EAI_NONAME
            No such host is known (srv)                                        | DNS_NOT_FOUND | Windows, WSAHOST_NOT_FOUND
            Der angegebene Host ist unbekannt (srv)                            | DNS_NOT_FOUND | Windows, WSAHOST_NOT_FOUND, German
            The requested name is valid, but no data of the requested type was found (srv) | DNS_NOT_FOUND | Windows, WSANO_DATA
            This is usually a temporary error during hostname resolution (srv) | DNS_FAILED    | Windows, WSATRY_AGAIN
            A non-recoverable error occurred during a database lookup (srv)    | DNS_FAILED    | Windows, WSANO_RECOVERY
            :::1: invalid IPv6 address                                         | DNS_NOT_FOUND | Java
            srv                                                                | DNS_FAILED    | a text that says nothing
            """)
    void theTextOfTheSystemTellsMissingFromUnanswered(String text, FindingId trouble, String source) {
        assertThat(LookupFailure.classify("srv", text)).isEqualTo(trouble);
    }

    @ParameterizedTest
    @CsvSource({
        "nosuch.invalid, true",
        "NOSUCH.INVALID., true",
        "invalid, true",
        "invalid.example, false",
        "notinvalid, false"
    })
    void reservedNamesNeverExist(String name, boolean cannotExist) {
        assertThat(LookupFailure.cannotExist(name)).isEqualTo(cannotExist);
    }

    @Test
    void javaKeepsNoNamesOfItsOwn() {
        JvmDnsCache.off();

        assertThat(Security.getProperty("networkaddress.cache.ttl")).isEqualTo("0");
        assertThat(Security.getProperty("networkaddress.cache.negative.ttl")).isEqualTo("0");
    }
}
