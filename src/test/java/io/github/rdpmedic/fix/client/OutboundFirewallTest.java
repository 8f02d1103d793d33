package io.github.rdpmedic.fix.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.fix.client.OutboundFirewall.Profile;
import io.github.rdpmedic.platform.RecordingRegistry;
import io.github.rdpmedic.platform.Registry.Dword;
import io.github.rdpmedic.platform.Registry.ExpandText;
import io.github.rdpmedic.platform.Registry.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundFirewallTest {

    private static final String BLOCKS = "v2.31|Action=Block|Active=TRUE|Dir=Out|";

    private final RecordingRegistry registry = new RecordingRegistry();
    private final OutboundFirewall firewall = new OutboundFirewall(registry);

    @ParameterizedTest
    @ValueSource(
            strings = {
                BLOCKS,
                BLOCKS + "Protocol=6|RPort=3389|",
                BLOCKS + "Protocol=6|RPort=80|RPort=3389|Name=Two ports|",
                BLOCKS + "RPort2_10=3380-3400|",
                BLOCKS + "App=%SystemRoot%\\system32\\MSTSC.EXE|",
                "v2.31|dir=out|active=true|action=block|"
            })
    void theseStopRemoteDesktop(String rule) {
        assertThat(FirewallRule.parse(rule).stops("mstsc.exe", 3389)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "v2.31",
                "v2.31|Action=Allow|Active=TRUE|Dir=Out|",
                "v2.31|Action=Block|Active=TRUE|Dir=In|",
                "v2.31|Action=Block|Active=FALSE|Dir=Out|",
                "v2.31|Action=Block|Dir=Out|",
                BLOCKS + "Protocol=17|RPort=3389|",
                BLOCKS + "RPort=3388|",
                BLOCKS + "RPort2_10=1-3388|RPort2_10=3390-65535|",
                BLOCKS + "RPort=RPC|",
                BLOCKS + "App=C:\\Games\\notmstsc.exe|",
                BLOCKS + "Svc=wuauserv|",
                BLOCKS + "AppPkgId=S-1-15-2-1|"
            })
    void theseDoNot(String rule) {
        assertThat(FirewallRule.parse(rule).stops("mstsc.exe", 3389)).isFalse();
    }

    @Test
    void aRuleForSomeNetworksOrAddressesIsNarrow() {
        assertThat(FirewallRule.parse(BLOCKS).isNarrow()).isFalse();
        assertThat(FirewallRule.parse(BLOCKS + "Profile=Public|").isNarrow()).isTrue();
        assertThat(FirewallRule.parse(BLOCKS + "RA4=LocalSubnet|").isNarrow()).isTrue();
    }

    @Test
    void rulesCountWhereverTheyStandUnlessTheFirewallIsOffThroughout() throws Exception {
        registry.with(OutboundFirewall.LOCAL_RULES, "a", new Text(BLOCKS + "Name=Local|"));
        registry.with(OutboundFirewall.POLICY_RULES, "b", new Text(BLOCKS + "Name=Policy|"));
        registry.with(OutboundFirewall.LOCAL_RULES, "c", new ExpandText(BLOCKS + "Name=No rule, by its type|"));
        assertThat(firewall.stopping("mstsc.exe", 3389))
                .extracting(stop -> stop.rule().name().orElseThrow() + " " + stop.managed())
                .containsExactly("Policy true", "Local false");

        for (Profile profile : Profile.values()) {
            registry.with(profile.local(), "EnableFirewall", new Dword(0));
        }
        assertThat(firewall.stopping("mstsc.exe", 3389)).isEmpty();
    }

    @Test
    void aProfileThatLetsOnlyRulesOutIsClosedAndThePolicyDecides() throws Exception {
        assertThat(firewall.closed()).isEmpty();
        registry.with(Profile.PUBLIC.local(), "DefaultOutboundAction", new Dword(1));
        registry.with(Profile.PRIVATE.policy(), "DefaultOutboundAction", new Dword(1));
        registry.with(Profile.DOMAIN.local(), "DefaultOutboundAction", new Dword(1));
        registry.with(Profile.DOMAIN.policy(), "DefaultOutboundAction", new Dword(0));
        assertThat(firewall.closed()).containsExactly(Profile.PRIVATE, Profile.PUBLIC);

        registry.with(Profile.PUBLIC.local(), "EnableFirewall", new Dword(0));
        assertThat(firewall.closed()).containsExactly(Profile.PRIVATE);
    }
}
