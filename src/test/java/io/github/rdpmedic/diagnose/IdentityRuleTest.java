package io.github.rdpmedic.diagnose;

import static io.github.rdpmedic.diagnose.Observations.certificate;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.model.Depth;
import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.Facts;
import io.github.rdpmedic.model.Facts.CertificateChange;
import io.github.rdpmedic.model.Facts.EarlierCertificate;
import io.github.rdpmedic.model.Facts.Leads;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.Target;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityRuleTest {

    private static final String ADDRESS = "192.0.2.7";

    /**
     * The decision table. A computer answers that was not known under this host and port, with a certificate that
     * was not known either. "Before" and "now" say where DNS leads from the names of the two computers.
     */
    @ParameterizedTest(name = "{0}: asked by {1}, before leads {2}, now leads {3}, same address {4}: {5}")
    @CsvSource(nullValues = "-", textBlock = """
            a leftover DNS record of the asked computer,   name,    HERE,      HERE,      true,  DNS_STALE
            its new address was given to another at once,  name,    HERE,      HERE,      false, DNS_STALE
            the same on the other address family,          name,    HERE,      AMONG,     true,  DNS_STALE
            a leftover alias of a computer that moved,     name,    ELSEWHERE, HERE,      true,  DNS_STALE
            an alias moved to another computer on purpose, name,    ELSEWHERE, HERE,      false, -
            an alias moved and the old computer is gone,   name,    -,         HERE,      false, -
            the computer was exchanged behind one address, name,    -,         HERE,      true,  WRONG_HOST
            a port forwarding that leads to another PC,    name,    -,         -,         true,  WRONG_HOST
            a dynamic name on a new address,               name,    -,         -,         false, -
            the asked computer by its own name,            name,    HERE,      ELSEWHERE, true,  WRONG_HOST
            the asked computer where names are not known,  name,    HERE,      -,         true,  WRONG_HOST
            another member behind a load balancer,         name,    ELSEWHERE, ELSEWHERE, true,  -
            another member behind address translation,     name,    -,         ELSEWHERE, true,  -
            another member by DNS round robin,             name,    AMONG,     HERE,      false, -
            another member by DNS round robin,             name,    AMONG,     AMONG,     true,  -
            a stranger where the known one moved away,     name,    ELSEWHERE, -,         true,  WRONG_HOST
            an address that DHCP gave to another,          literal, ELSEWHERE, HERE,      true,  WRONG_HOST
            an address in a network without DNS,           literal, -,         -,         true,  WRONG_HOST
            an address where DNS still sees the old one,   literal, HERE,      HERE,      true,  WRONG_HOST
            an address where DNS sees only the old one,    literal, HERE,      ELSEWHERE, true,  WRONG_HOST
            the address of a load balancer,                literal, ELSEWHERE, ELSEWHERE, true,  -
            """)
    void onlyStrongEvidenceSaysThatTheWrongHostAnswers(
            String story, String asked, Leads before, Leads now, boolean sameAddress, FindingId verdict) {
        assertThat(IdentityRule.verdict(
                        asked.equals("name"), Optional.ofNullable(before), Optional.ofNullable(now), sameAddress))
                .isEqualTo(Optional.ofNullable(verdict));
    }

    @ParameterizedTest(name = "{0}, before {1}, now {2}: {3}")
    @CsvSource(nullValues = "-", textBlock = """
            REPLACED,   srv1.corp.example, srv2.corp.example, wrong-host
            REPLACED,   srv1.corp.example, SRV1,              -
            REPLACED,   SRV1,              srv1.corp.example, -
            REPLACED,   -,                 srv2.corp.example, -
            REPLACED,   srv1.corp.example, -,                 -
            RENEWED,    srv1.corp.example, srv2.corp.example, -
            UNCHANGED,  srv1.corp.example, srv2.corp.example, -
            """)
    void itTakesAnotherComputerWithACertificateThatNobodyKnows(
            CertificateChange change, String before, String now, String finding) {
        Observation observation = observation(
                new Endpoint(ADDRESS, 3389), certificate(-30, 100, 2048, Optional.empty()), change, before, now);

        assertThat(new IdentityRule().findingsIn(observation))
                .extracting(found -> found.id().id())
                .isEqualTo(Optional.ofNullable(finding).stream().toList());
    }

    @Test
    void aNameThatDoesNotMatchProvesNothingAtFirstSight() {
        Observation observation = observation(
                new Endpoint("files.corp.example", 3389),
                certificate(-30, 100, 2048, Optional.of(false)),
                CertificateChange.FIRST_SEEN,
                null,
                "srv2.corp.example");

        assertThat(Diagnoser.diagnose(observation).findings())
                .extracting(found -> found.id())
                .containsExactly(FindingId.CERTIFICATE_NAME_MISMATCH);
    }

    @Test
    void bothComputersAreNamedAndTheCauseIsTheComputerNotItsCertificate() {
        Observation observation = observation(
                new Endpoint(ADDRESS, 3389),
                certificate(-30, 100, 2048, Optional.empty()),
                CertificateChange.REPLACED,
                "srv1.corp.example",
                "srv2.corp.example");

        var diagnosis = Diagnoser.diagnose(observation);

        assertThat(diagnosis.cause()).contains(FindingId.WRONG_HOST);
        assertThat(diagnosis.findings())
                .extracting(found -> found.id())
                .containsExactly(FindingId.WRONG_HOST, FindingId.CERTIFICATE_REPLACED);
        assertThat(diagnosis.findings().get(0).detail().in(Locale.ENGLISH))
                .isEqualTo(
                        "The computer that answers calls itself srv2.corp.example; before it was srv1.corp.example.");
    }

    private static Observation observation(
            Endpoint endpoint, Facts.Certificate shown, CertificateChange change, String before, String now) {
        EarlierCertificate earlier = new EarlierCertificate(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("cc"),
                Optional.empty(),
                Optional.ofNullable(before),
                Optional.of(ADDRESS),
                Optional.empty());
        Optional<String> none = Optional.empty();
        Facts.Identity identity = new Facts.Identity(
                none,
                none,
                Optional.ofNullable(now),
                none,
                none,
                Optional.empty(),
                none,
                none,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        Facts facts = new Facts(
                List.of(ADDRESS),
                Optional.of(ADDRESS),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(shown.compared(change, Optional.of(earlier))),
                Optional.of(identity),
                Optional.empty());
        return new Observation(
                Target.unnamed(endpoint),
                Depth.FULL,
                Observations.NOW,
                Duration.ofMillis(4),
                Observations.healthy(Facts.NONE).stages(),
                facts,
                List.of());
    }
}
