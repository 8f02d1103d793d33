package io.github.rdpmedic.ui.explain;

import io.github.rdpmedic.diagnose.explain.Cause;
import io.github.rdpmedic.diagnose.explain.Correction;
import io.github.rdpmedic.diagnose.explain.Explanation;
import io.github.rdpmedic.diagnose.explain.Explanation.Suspect;
import io.github.rdpmedic.model.Finding;
import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.ui.fixes.OfferedFix;
import io.github.rdpmedic.ui.parts.Words;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Turns an explanation into what the windows show of it. Pure. */
public final class ExplanationPresenter {

    /** A check that decides, on top of a code that points the same way. */
    private static final double MOST_WEIGHT = 120;

    private static final Set<FindingId> RENEWABLE =
            EnumSet.of(FindingId.CERTIFICATE_EXPIRED, FindingId.CERTIFICATE_EXPIRING, FindingId.CERTIFICATE_MISSING);

    private final Words words;

    public ExplanationPresenter(Locale locale) {
        this.words = new Words(ExplanationPresenter.class, locale);
    }

    /** The causes as they are ranked. */
    public List<CauseCard> causes(Explanation explanation) {
        List<CauseCard> cards = new ArrayList<>();
        for (Suspect suspect : explanation.suspects()) {
            cards.add(card(cards.size() + 1, suspect));
        }
        return cards;
    }

    private CauseCard card(int rank, Suspect suspect) {
        double share = Math.max(0.05, Math.min(1, suspect.ranked().weight() / MOST_WEIGHT));
        return new CauseCard(
                words.get("cause", rank, words.get(suspect.cause().summary())),
                share,
                words.get("share", share),
                all(suspect.ranked().evidenceFor()),
                all(suspect.ranked().evidenceAgainst()),
                words.get(suspect.cause().decidingTest()),
                corrections(suspect.corrections()));
    }

    List<String> corrections(List<Correction> corrections) {
        return all(corrections.stream().map(Correction::text).toList());
    }

    private List<String> all(List<Message> messages) {
        return messages.stream().map(words::get).toList();
    }

    /**
     * What can be done: against the likeliest causes first, on this PC and on the host, then what else can be done
     * here, and last what cannot, with the reason.
     *
     * @param offered every quick fix, as it was judged
     */
    public List<Remedy> remedies(Explanation explanation, List<OfferedFix> offered) {
        List<Remedy> remedies = new ArrayList<>();
        trust(explanation).ifPresent(remedies::add);
        renewal(explanation).ifPresent(remedies::add);
        List<OfferedFix> left = new ArrayList<>(offered);
        for (Suspect suspect : explanation.suspects()) {
            for (String id : suspect.cause().quickFixes()) {
                take(left, id).map(this::onThisPc).ifPresent(remedies::add);
            }
            suspect.cause().hostRemedies().stream()
                    .map(id -> onHost(id, explanation))
                    .filter(remedy -> !remedies.contains(remedy))
                    .forEach(remedies::add);
        }
        left.stream()
                .filter(fix -> fix.applicability().isApplicable())
                .map(this::onThisPc)
                .forEach(remedies::add);
        left.stream()
                .filter(fix -> !fix.applicability().isApplicable())
                .map(this::onThisPc)
                .forEach(remedies::add);
        return remedies;
    }

    /** Takes the fix out of those left, if it is among them and can be applied. */
    private static Optional<OfferedFix> take(List<OfferedFix> left, String id) {
        Optional<OfferedFix> wanted = left.stream()
                .filter(offered -> offered.fix().id().equals(id))
                .filter(offered -> offered.applicability().isApplicable())
                .findFirst();
        wanted.ifPresent(left::remove);
        return wanted;
    }

    private Remedy onThisPc(OfferedFix offered) {
        return new Remedy.OnThisPc(
                offered.fix(),
                words.get(offered.fix().title()),
                words.get(offered.fix().touches()),
                offered.applicability().whyNot().map(words::get));
    }

    private Remedy onHost(String id, Explanation explanation) {
        return new Remedy.OnHost(
                id,
                words.get(Cause.hostRemedyTitle(id)),
                words.get("on-host", words.get(Cause.hostRemedy(id))),
                explanation.check().isPresent());
    }

    /** A certificate that ends is renewed before it stops anybody, so no cause need be suspected for it. */
    private Optional<Remedy> renewal(Explanation explanation) {
        return explanation
                .check()
                .filter(check ->
                        check.diagnosis().findings().stream().map(Finding::id).anyMatch(RENEWABLE::contains))
                .map(check -> onHost("renew-certificate", explanation));
    }

    private Optional<Remedy> trust(Explanation explanation) {
        return explanation
                .check()
                .filter(check -> check.diagnosis().findings().stream()
                        .anyMatch(finding -> finding.id() == FindingId.CERTIFICATE_REPLACED))
                .map(check -> new Remedy.Trust(words.get("trust.title"), words.get("trust.explanation")));
    }
}
