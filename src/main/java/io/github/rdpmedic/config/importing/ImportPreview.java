package io.github.rdpmedic.config.importing;

import io.github.rdpmedic.model.Roster;
import io.github.rdpmedic.model.SavedTarget;
import io.github.rdpmedic.model.Target;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What an import would do, before anything is saved.
 *
 * @param gone saved targets that are not there any more where they were imported from
 */
public record ImportPreview(List<Candidate> candidates, List<SavedTarget> gone, List<Remark> remarks) {

    private static final int MAX_NAME = 100;

    public ImportPreview {
        candidates = List.copyOf(candidates);
        gone = List.copyOf(gone);
        remarks = remarks.stream().distinct().toList();
    }

    /** The machines that are not saved yet and are Remote Desktop hosts. */
    public List<Candidate> proposed() {
        return candidates.stream().filter(Candidate::isProposed).toList();
    }

    /** The saved ones of which their programs say something else now. */
    public List<Candidate> changed() {
        return candidates.stream()
                .filter(candidate -> !candidate.differences().isEmpty())
                .toList();
    }

    /** Whether there is something that a person could take over. */
    public boolean hasDifference() {
        return !gone.isEmpty()
                || candidates.stream()
                        .anyMatch(candidate ->
                                !candidate.saved() || !candidate.differences().isEmpty());
    }

    public static ImportPreview of(Discovery discovery, Roster saved) {
        return of(discovery, saved, target -> true);
    }

    /** @param mayChange false for a target that somebody else keeps, as in a central list */
    public static ImportPreview of(Discovery discovery, Roster saved, Predicate<Target> mayChange) {
        List<Machine> machines = Machine.among(discovery.found());
        SavedIndex index = new SavedIndex(saved.saved());
        Set<Target> found = machines.stream()
                .flatMap(index::thatAre)
                .map(SavedTarget::target)
                .collect(Collectors.toSet());
        List<SavedTarget> own = saved.saved().stream()
                .filter(one -> mayChange.test(one.target()))
                .toList();
        SinceImport since = new SinceImport(discovery, own, found);
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        saved.targets().forEach(target -> names.add(target.name()));
        Set<Target> moved = new HashSet<>();
        List<Candidate> candidates = new ArrayList<>();
        for (Machine machine : machines) {
            Optional<SavedTarget> known = index.thatAre(machine)
                    .findFirst()
                    .or(() -> since.moved(machine).filter(one -> moved.add(one.target())));
            candidates.add(known.map(one -> new Candidate(
                            machine.sources(), known, mayChange.test(one.target()) ? since.renewed(one, machine) : one))
                    .orElseGet(() -> unsaved(machine, names)));
        }
        return new ImportPreview(candidates, since.gone(moved), discovery.remarks());
    }

    private static Candidate unsaved(Machine machine, Set<String> names) {
        Target best = machine.best();
        String name = free(best.name(), names);
        names.add(name);
        return Candidate.unsaved(
                new Target(name, best.endpoint(), best.loadBalanceInfo(), best.route()), machine.sources());
    }

    private static String free(String name, Set<String> taken) {
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> n == 1 ? name : numbered(name, " (" + n + ")"))
                .filter(candidate -> !taken.contains(candidate))
                .findFirst()
                .orElseThrow();
    }

    private static String numbered(String name, String number) {
        return name.substring(0, Math.min(name.length(), MAX_NAME - number.length())) + number;
    }
}
