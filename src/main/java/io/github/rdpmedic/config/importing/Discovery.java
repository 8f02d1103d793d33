package io.github.rdpmedic.config.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What was found, and what stood in the way; the one does not prevent the other.
 *
 * @param whole places that were read to their end, so that what is not found there is not there any more
 */
public record Discovery(List<Found> found, List<Remark> remarks, Set<Place> whole) {

    public static final Discovery NOTHING = new Discovery(List.of(), List.of());

    public Discovery {
        found = List.copyOf(found);
        remarks = List.copyOf(remarks);
        whole = Set.copyOf(whole);
    }

    public Discovery(List<Found> found, List<Remark> remarks) {
        this(found, remarks, Set.of());
    }

    public Discovery and(Discovery other) {
        List<Found> allFound = new ArrayList<>(found);
        allFound.addAll(other.found);
        List<Remark> allRemarks = new ArrayList<>(remarks);
        allRemarks.addAll(other.remarks);
        Set<Place> allWhole = new HashSet<>(whole);
        allWhole.addAll(other.whole);
        return new Discovery(allFound, allRemarks, allWhole);
    }
}
