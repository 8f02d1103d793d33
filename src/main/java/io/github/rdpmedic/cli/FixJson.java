package io.github.rdpmedic.cli;

import io.github.rdpmedic.fix.FixPreview;
import io.github.rdpmedic.fix.FixResult;
import io.github.rdpmedic.fix.QuickFix;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.platform.Availability;
import java.util.List;
import java.util.Optional;

/** The public JSON of {@code fix} and {@code fix list}. Keys are stable: add, never rename. */
final class FixJson {

    private FixJson() {}

    static Json list(List<QuickFix> fixes) {
        return Json.document().with("fixes", fixes.stream().map(FixJson::fix).toList());
    }

    /**
     * @param preview empty when the fix cannot be applied here and now
     * @param result empty when nothing was applied
     */
    static Json run(QuickFix fix, Optional<FixPreview> preview, Optional<FixResult> result) {
        return Json.document()
                .with("id", fix.id())
                .with("preview", preview.map(FixJson::preview))
                .with("result", result.map(FixJson::result));
    }

    private static Json preview(FixPreview preview) {
        return new Json().with("summary", preview.summary()).with("steps", preview.steps());
    }

    private static Json fix(QuickFix fix) {
        Availability applicability = fix.applicability();
        return new Json()
                .with("id", fix.id())
                .with("title", fix.title())
                .with("touches", fix.touches())
                .with("needsElevation", fix.needsElevation())
                .with("reversible", fix.reversible())
                .with("applicable", applicability.isAvailable())
                .with("whyNot", whyNot(applicability));
    }

    static Optional<Message> whyNot(Availability applicability) {
        return applicability instanceof Availability.Unavailable unavailable
                ? Optional.of(unavailable.why())
                : Optional.empty();
    }

    private static Json result(FixResult result) {
        return new Json()
                .with("verdict", result.verdict())
                .with("text", result.text())
                .with("steps", result.steps());
    }
}
