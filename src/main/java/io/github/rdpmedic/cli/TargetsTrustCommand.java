package io.github.rdpmedic.cli;

import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.probe.pins.CertificatePins;
import io.github.rdpmedic.probe.pins.Pin;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rdp-medic targets trust TARGET}: the new certificate of a host is meant to be there. */
@Command(name = "trust", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class TargetsTrustCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "TARGET", descriptionKey = "trusted-target")
    private String name = "";

    @Option(names = "--fingerprint", paramLabel = "SHA256", descriptionKey = "fingerprint")
    private Optional<String> fingerprint = Optional.empty();

    TargetsTrustCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Target target =
                new AskedTargets(session::savedTargets).find(List.of(name)).get(0);
        Optional<String> sha256 = fingerprint.map(TargetsTrustCommand::hex);
        try {
            say(trust(session.services().pins(), target, sha256));
            return ExitCode.OK;
        } catch (IOException unusable) {
            throw new BadUsage("targets.pins-unusable", Printable.of(unusable.toString()));
        }
    }

    private String trust(CertificatePins pins, Target target, Optional<String> sha256) throws IOException {
        String shown = Printable.of(target.name());
        String address = target.endpoint().toString();
        Optional<Pin> accepted = pins.trust(target.endpoint(), sha256);
        if (accepted.isPresent()) {
            return accepted(shown, address, accepted.get());
        }
        if (pins.known(target.endpoint()).accepted().isEmpty()) {
            throw new BadUsage("targets.not-seen", shown, address);
        }
        sha256.ifPresent(hex -> {
            throw new BadUsage("targets.no-such-fingerprint", hex, shown);
        });
        return Texts.of("targets.nothing-to-trust", shown, address).toString();
    }

    private static String accepted(String name, String address, Pin pin) {
        return Texts.of(
                        "targets.trusted",
                        name,
                        address,
                        pin.content().map(Pin.Content::subject).orElse("?"),
                        pin.content().map(content -> day(content.notBefore())).orElse("?"),
                        pin.content().map(content -> day(content.notAfter())).orElse("?"),
                        pin.sha256().orElse("?"))
                .toString();
    }

    private void say(String sentence) {
        session.terminal().out().println(sentence);
    }

    /** Takes what other programs print, too: with colons or blanks, in upper case. */
    private static String hex(String typed) {
        String hex = typed.replaceAll("[:\\s]", "").toLowerCase(Locale.ROOT);
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new BadUsage("targets.bad-fingerprint", Printable.of(typed));
        }
        return hex;
    }

    private static String day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC).toString();
    }
}
