package io.github.rdpmedic.cli;

import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Diagnosis;
import io.github.rdpmedic.model.Finding;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.StageResult;
import io.github.rdpmedic.model.Target;
import java.util.List;

/** The public JSON of a check. Keys are stable: add, never rename. */
final class ResultJson {

    private ResultJson() {}

    static Json document(List<CheckResult> results) {
        return Json.document()
                .with("results", results.stream().map(ResultJson::result).toList());
    }

    static Json target(Target target) {
        return new Json()
                .with("name", target.name())
                .with("host", target.endpoint().host())
                .with("port", target.endpoint().port());
    }

    private static Json result(CheckResult result) {
        Observation observation = result.observation();
        Diagnosis diagnosis = result.diagnosis();
        return new Json()
                .with("target", target(observation.target()))
                .with("startedAt", observation.startedAt())
                .with("durationMs", observation.took().toMillis())
                .with("state", diagnosis.state())
                .with("cause", diagnosis.cause())
                .with("summary", diagnosis.summary())
                .with(
                        "stages",
                        observation.stages().stream().map(ResultJson::stage).toList())
                .with(
                        "findings",
                        diagnosis.findings().stream().map(ResultJson::finding).toList())
                .with("facts", FactsJson.of(observation.facts(), result.optional()));
    }

    private static Json stage(StageResult stage) {
        return new Json()
                .with("id", stage.id())
                .with("outcome", stage.outcome())
                .with("ms", stage.took())
                .with("detail", stage.detail());
    }

    private static Json finding(Finding finding) {
        return new Json()
                .with("id", finding.id())
                .with("severity", finding.severity())
                .with("detail", finding.detail());
    }
}
