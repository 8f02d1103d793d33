package io.github.rdpmedic.diagnose.explain;

import io.github.rdpmedic.model.CheckResult;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What can be said of an incident, in no language yet and for no screen.
 *
 * @param codes what the numbers say, the first one first
 * @param corrections of what is often said about the numbers
 * @param check what the probe saw; empty when there was none
 * @param suspects the causes worth a look, the likeliest first
 * @param ruledOut the causes that the evidence excludes
 */
public record Explanation(
        List<ErrorCode> codes,
        List<Correction> corrections,
        Optional<CheckResult> check,
        List<Suspect> suspects,
        List<Cause> ruledOut) {

    private static final int MOST_SUSPECTS = 5;

    public Explanation {
        codes = List.copyOf(codes);
        corrections = List.copyOf(corrections);
        suspects = List.copyOf(suspects);
        ruledOut = List.copyOf(ruledOut);
    }

    /** A cause with its evidence, and corrections of what is often said about it. */
    public record Suspect(RankedCause ranked, List<Correction> corrections) {
        public Suspect {
            corrections = List.copyOf(corrections);
        }

        public Cause cause() {
            return ranked.cause();
        }
    }

    public static Explanation of(Incident incident) {
        List<RankedCause> ranked = Causes.of(incident);
        return new Explanation(
                incident.codes(),
                Correction.beside(incident.codes()),
                incident.check(),
                suspects(incident, ranked),
                ranked.stream()
                        .filter(RankedCause::isRuledOut)
                        .map(RankedCause::cause)
                        .toList());
    }

    /**
     * Once it is known what stops the connection, a code alone is no reason to look further. Where nothing failed,
     * only what is certain to make trouble is worth a word.
     */
    private static List<Suspect> suspects(Incident incident, List<RankedCause> ranked) {
        boolean decided = ranked.stream().anyMatch(RankedCause::isDecided);
        return ranked.stream()
                .filter(cause -> !cause.isRuledOut())
                .filter(cause -> !decided || cause.isMoreThanCodes())
                .filter(cause -> incident.somethingFailed() || cause.isDecided())
                .limit(MOST_SUSPECTS)
                .map(cause -> new Suspect(cause, Correction.beside(cause.cause())))
                .toList();
    }

    /** Ids of the quick fixes that help against the suspects, those against the likeliest first. */
    public List<String> quickFixes() {
        return remedies(Cause::quickFixes);
    }

    /** Ids of what helps on the host, in the same order. */
    public List<String> hostRemedies() {
        return remedies(Cause::hostRemedies);
    }

    private List<String> remedies(Function<Cause, List<String>> of) {
        Stream<Cause> causes = suspects.stream().map(Suspect::cause);
        return causes.map(of).flatMap(Collection::stream).distinct().toList();
    }
}
