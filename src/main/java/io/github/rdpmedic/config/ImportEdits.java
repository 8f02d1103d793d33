package io.github.rdpmedic.config;

import io.github.rdpmedic.config.importing.Candidate;
import io.github.rdpmedic.model.SavedTarget;
import java.util.ArrayList;
import java.util.List;

/** What is taken over of an import, as changes of the saved targets. */
public final class ImportEdits {

    private ImportEdits() {}

    /**
     * @param wanted new ones are added, those that are saved already become what their program says now
     * @param unwanted saved targets that go
     */
    public static List<TargetEdit> of(List<Candidate> wanted, List<SavedTarget> unwanted) {
        List<TargetEdit> edits = new ArrayList<>();
        unwanted.forEach(gone -> edits.add(new TargetEdit.Remove(gone.target().name())));
        for (Candidate candidate : wanted) {
            edits.add(candidate
                    .known()
                    .<TargetEdit>map(
                            known -> new TargetEdit.Replace(known.target().name(), candidate.asSaved()))
                    .orElseGet(() -> new TargetEdit.Add(candidate.asSaved())));
        }
        return edits;
    }
}
