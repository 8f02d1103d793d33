package io.github.rdpmedic.cli;

import io.github.rdpmedic.diagnose.explain.Cause;
import io.github.rdpmedic.diagnose.explain.Causes;
import io.github.rdpmedic.diagnose.explain.Correction;
import io.github.rdpmedic.diagnose.explain.ErrorCode;
import io.github.rdpmedic.diagnose.explain.Incident;
import io.github.rdpmedic.diagnose.explain.RankedCause;
import io.github.rdpmedic.model.CheckResult;
import java.util.List;
import java.util.Set;

/** The public JSON of an explanation. Keys are stable: add, never rename. */
final class ExplainJson {

    private ExplainJson() {}

    /** @param fixes ids of the quick fixes that there are on this PC */
    static Json document(Incident incident, Set<String> fixes) {
        return Json.document()
                .with("codes", incident.codes().stream().map(ExplainJson::code).toList())
                .with("corrections", texts(Correction.beside(incident.codes())))
                .with("target", incident.check().map(CheckResult::target).map(ResultJson::target))
                .with("state", incident.check().map(CheckResult::state))
                .with("summary", incident.check().map(check -> check.diagnosis().summary()))
                .with(
                        "causes",
                        Causes.of(incident).stream()
                                .map(ranked -> cause(ranked, fixes))
                                .toList());
    }

    private static Json code(ErrorCode code) {
        return new Json()
                .with("space", code.space().id())
                .with("code", code.hex())
                .with("decimal", code.value())
                .with("name", code.officialName())
                .with("meaning", code.meaning())
                .with("source", code.source())
                .with("certainty", code.certainty());
    }

    private static Json cause(RankedCause ranked, Set<String> fixes) {
        Cause cause = ranked.cause();
        return new Json()
                .with("id", cause.id())
                .with("weight", ranked.weight())
                .with("ruledOut", ranked.isRuledOut())
                .with("summary", cause.summary())
                .with("for", ranked.evidenceFor())
                .with("against", ranked.evidenceAgainst())
                .with("test", cause.decidingTest())
                .with(
                        "fixes",
                        cause.quickFixes().stream().filter(fixes::contains).toList())
                .with("hostRemedies", cause.hostRemedies())
                .with("corrections", texts(Correction.beside(cause)));
    }

    private static List<Object> texts(List<Correction> corrections) {
        return corrections.stream().<Object>map(Correction::text).toList();
    }
}
