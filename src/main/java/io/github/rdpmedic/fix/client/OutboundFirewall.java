package io.github.rdpmedic.fix.client;

import io.github.rdpmedic.platform.PlatformException;
import io.github.rdpmedic.platform.Registry;
import io.github.rdpmedic.platform.Registry.Hive;
import io.github.rdpmedic.platform.Registry.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What Windows Firewall does with connections that leave this PC. Windows lets all of them through unless a rule or
 * the setting of a network profile says otherwise. Reads, and changes nothing; reading needs no rights.
 */
record OutboundFirewall(Registry registry) {

    private static final Key LOCAL =
            new Key(Hive.HKLM, "SYSTEM\\CurrentControlSet\\Services\\SharedAccess\\Parameters\\FirewallPolicy");
    private static final Key POLICY = new Key(Hive.HKLM, "SOFTWARE\\Policies\\Microsoft\\WindowsFirewall");
    private static final String RULES = "FirewallRules";

    static final Key LOCAL_RULES = LOCAL.child(RULES);
    static final Key POLICY_RULES = POLICY.child(RULES);

    /** A rule that stops the connection. */
    record Stop(FirewallRule rule, boolean managed) {}

    /** The profiles that Windows puts networks into, and the names of their keys. */
    enum Profile {
        DOMAIN("DomainProfile", "DomainProfile"),
        PRIVATE("StandardProfile", "PrivateProfile"),
        PUBLIC("PublicProfile", "PublicProfile");

        private final String local;
        private final String policy;

        Profile(String local, String policy) {
            this.local = local;
            this.policy = policy;
        }

        Key local() {
            return LOCAL.child(local);
        }

        Key policy() {
            return POLICY.child(policy);
        }
    }

    /** The rules that can stop this program from a connection to this port; none where the firewall is off throughout. */
    List<Stop> stopping(String program, int port) throws PlatformException {
        List<Stop> stops = new ArrayList<>();
        if (isOnAnywhere()) {
            collect(POLICY_RULES, true, program, port, stops);
            collect(LOCAL_RULES, false, program, port, stops);
        }
        return stops;
    }

    private void collect(Key rules, boolean managed, String program, int port, List<Stop> stops)
            throws PlatformException {
        for (Map.Entry<String, Registry.Value> entry : registry.values(rules).entrySet()) {
            if (entry.getValue() instanceof Registry.Text text) {
                FirewallRule rule = FirewallRule.parse(text.text());
                if (rule.stops(program, port)) {
                    stops.add(new Stop(rule, managed));
                }
            }
        }
    }

    /** The profiles in which only what a rule allows gets out. */
    List<Profile> closed() throws PlatformException {
        List<Profile> closed = new ArrayList<>();
        for (Profile profile : Profile.values()) {
            if (isOn(profile) && number(profile, "DefaultOutboundAction").orElse(0) == 1) {
                closed.add(profile);
            }
        }
        return closed;
    }

    private boolean isOnAnywhere() throws PlatformException {
        for (Profile profile : Profile.values()) {
            if (isOn(profile)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOn(Profile profile) throws PlatformException {
        return number(profile, "EnableFirewall").orElse(1) != 0;
    }

    /** What a policy says counts before what this PC says. */
    private Optional<Integer> number(Profile profile, String value) throws PlatformException {
        Optional<Integer> managed = number(profile.policy(), value);
        return managed.isPresent() ? managed : number(profile.local(), value);
    }

    private Optional<Integer> number(Key key, String value) throws PlatformException {
        return registry.read(key, value)
                .filter(Registry.Dword.class::isInstance)
                .map(dword -> ((Registry.Dword) dword).number());
    }
}
