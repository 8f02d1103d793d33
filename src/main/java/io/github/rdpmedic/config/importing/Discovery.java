package io.github.rdpmedic.config.importing;

import java.util.ArrayList;
import java.util.List;

/** What was found, and what stood in the way; the one does not prevent the other. */
public record Discovery(List<Found> found, List<Remark> remarks) {

    public static final Discovery NOTHING = new Discovery(List.of(), List.of());

    public Discovery {
        found = List.copyOf(found);
        remarks = List.copyOf(remarks);
    }

    public Discovery and(Discovery other) {
        List<Found> allFound = new ArrayList<>(found);
        allFound.addAll(other.found);
        List<Remark> allRemarks = new ArrayList<>(remarks);
        allRemarks.addAll(other.remarks);
        return new Discovery(allFound, allRemarks);
    }
}
