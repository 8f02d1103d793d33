package io.github.rdpmedic.report;

import io.github.rdpmedic.diagnose.explain.ErrorCode;
import io.github.rdpmedic.diagnose.explain.Explanation;
import io.github.rdpmedic.diagnose.explain.Incident;
import io.github.rdpmedic.model.CheckResult;
import io.github.rdpmedic.model.Observation;
import io.github.rdpmedic.model.Target;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One page about one host.
 *
 * @param codes what the client showed, where it is about an error
 * @param check the newest check; empty when there was none
 * @param lastFull what was seen when the host last answered in full
 */
public record Report(
        Target target,
        List<ErrorCode> codes,
        Optional<CheckResult> check,
        Optional<Observation> lastFull,
        Surroundings surroundings,
        Instant madeAt) {

    /** How a report is written. */
    public enum Format {
        TEXT,
        HTML;

        /** By the extension: {@code .html} and {@code .htm} mean HTML. */
        public static Format of(String file) {
            String name = file.toLowerCase(Locale.ROOT);
            return name.endsWith(".html") || name.endsWith(".htm") ? HTML : TEXT;
        }
    }

    public Report {
        codes = List.copyOf(codes);
    }

    /**
     * @param names whether host names and addresses stand in it; the name of the user never does
     */
    public String in(Format format, Locale locale, boolean names) {
        Page page = new PageMaker(locale).page(this).map(Redaction.of(this, names)::apply);
        return format == Format.HTML ? HtmlPage.of(page, locale) : TextPage.of(page);
    }

    Explanation explanation() {
        return Explanation.of(Incident.shown(codes, check, lastFull));
    }
}
