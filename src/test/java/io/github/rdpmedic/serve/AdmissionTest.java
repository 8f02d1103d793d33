package io.github.rdpmedic.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.IpNetwork;
import io.github.rdpmedic.model.Route;
import io.github.rdpmedic.model.Target;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdmissionTest {

    private static final Target SAVED =
            new Target("File server", new Endpoint("srv01.example", 3390), Route.of("gateway.example", 1, ""));

    private final Admission admission = new Admission(List.of(SAVED), List.of(IpNetwork.parse("10.1.0.0/16")), false);

    @ParameterizedTest
    @ValueSource(strings = {"file SERVER", "srv01.example:3390", "SRV01.example.:3390"})
    void aSavedHostIsProbedByTheWayItWasSavedWith(String asked) throws Exception {
        assertThat(admission.admit(asked)).isSameAs(SAVED);
    }

    @Test
    void anAddressInANetworkOfThePolicyIsAllowed() throws Exception {
        assertThat(admission.admit("10.1.2.3:3389").endpoint()).isEqualTo(new Endpoint("10.1.2.3", 3389));
    }

    @ParameterizedTest
    @ValueSource(strings = {"srv01.example", "10.2.0.1", "localhost:22", "[::1]:3389", "ten-one.example"})
    void everythingElseIsNot(String asked) {
        assertThatThrownBy(() -> admission.admit(asked))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.NOT_ALLOWED))
                .hasMessageContaining("serve.networks");
    }

    @Test
    void anyHostIsAllowedOnRequest() throws Exception {
        assertThat(new Admission(List.of(), List.of(), true).admit("srv09").endpoint())
                .isEqualTo(new Endpoint("srv09", 3389));
    }
}
