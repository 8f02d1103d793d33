package io.github.rdpmedic.config.importing;

import io.github.rdpmedic.model.Endpoint;
import io.github.rdpmedic.model.ImportOrigin;
import io.github.rdpmedic.model.MacAddress;
import io.github.rdpmedic.model.NoticeRule;
import io.github.rdpmedic.model.Pace;
import io.github.rdpmedic.model.Roster;
import io.github.rdpmedic.model.Route;
import io.github.rdpmedic.model.SavedTarget;
import io.github.rdpmedic.model.Target;
import io.github.rdpmedic.model.TargetOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/** Targets with everything that can be said of them, made from a seed. */
public final class ExportedTargets {

    /** What tables, spreadsheets, properties files and JSON each have a meaning for. */
    private static final String ALPHABET = "abcXYZ 019,;\t\"'=+-@#!:\\\\/{}$%<>&äßéŁ漢字\u2028\u00a0😀.|";

    private final Random random;

    private ExportedTargets(long seed) {
        this.random = new Random(seed);
    }

    public static Roster of(long seed) {
        ExportedTargets make = new ExportedTargets(seed);
        List<SavedTarget> saved = new ArrayList<>();
        int count = 1 + make.random.nextInt(12);
        for (int i = 0; i < count; i++) {
            saved.add(new SavedTarget(make.target(i), make.options()));
        }
        return Roster.ofSaved(saved);
    }

    private Target target(int number) {
        String name = number + text(40, "");
        Target target = new Target(name, new Endpoint(host(), 1 + random.nextInt(65535)), route());
        return random.nextInt(4) == 0 ? target.withLoadBalanceInfo("tsv://MS Terminal, \"Farm\"." + number) : target;
    }

    private String host() {
        return List.of("h" + random.nextInt(9) + ".example", "192.0.2.7", "2001:db8::7", "fe80::1%eth0")
                .get(random.nextInt(4));
    }

    private Route route() {
        return switch (random.nextInt(4)) {
            case 0 -> new Route.Gateway(new Endpoint("gw.example", 443), random.nextBoolean());
            case 1 -> Route.BROKERED;
            default -> Route.DIRECT;
        };
    }

    private TargetOptions options() {
        return new TargetOptions(
                sometimes(() -> text(60, "")).filter(TargetOptions::isGroup),
                sometimes(() -> text(300, "\n")).filter(TargetOptions::isNote),
                sometimes(() -> new MacAddress("02:00:00:00:00:0" + random.nextInt(10))),
                new Pace(
                        sometimes(() -> Duration.ofSeconds(30 + random.nextInt(100_000))),
                        sometimes(() -> Duration.ofMillis(300_000 + random.nextInt(100_000)))),
                rule(),
                sometimes(() -> new ImportOrigin("mremoteng", "C:\\Users\\Zoë, \"x\"\\confCons.xml")));
    }

    private NoticeRule rule() {
        return switch (random.nextInt(3)) {
            case 0 -> NoticeRule.NEVER;
            case 1 -> new NoticeRule.After(Duration.ofSeconds(random.nextInt(86_401)));
            default -> NoticeRule.INHERITED;
        };
    }

    private <T> Optional<T> sometimes(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    private String text(int longest, String more) {
        int[] letters = (ALPHABET + more + more).codePoints().toArray();
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(longest);
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return text.toString().replace("\t", more).strip();
    }
}
