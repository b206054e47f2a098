package com.quotedesk.application.proposals;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.pricing.PricingJournal;
import com.quotedesk.application.pricing.PricingRules;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.events.Decision;
import com.quotedesk.domain.pricing.PricingRule;
import com.quotedesk.domain.pricing.PricingRuleId;
import com.quotedesk.domain.proposals.Proposal;
import com.quotedesk.domain.proposals.ProposalVersion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts the promo codes that a proposal uses: each once for all its versions. */
public final class PromoUse {

    /** A rule before and after its code was used. */
    record Used(PricingRule before, Decision.Made<PricingRule, PricingRule.Refusal> made) {}

    /**
     * The uses of one proposal.
     *
     * @param refused the rule whose code is not good any more; null where all are
     */
    record Uses(List<Used> used, @Nullable PricingRuleId refused) {}

    private final PricingRules rules;
    private final PricingJournal journal;

    public PromoUse(PricingRules rules, Journal journal) {
        this.rules = rules;
        this.journal = new PricingJournal(journal);
    }

    /** What issuing the newest version would use up, held until the transaction ends. */
    Uses of(Proposal proposal, LocalDate today) {
        // Locked in one order, so that two proposals never wait for each other.
        var codes = new TreeSet<PricingRuleId>(Comparator.comparing(PricingRuleId::value));
        codes.addAll(codesOf(proposal.newest()).toList());
        proposal.versions().stream()
                .filter(version -> version.issuedAt() != null)
                .flatMap(PromoUse::codesOf)
                .forEach(codes::remove);
        var used = new ArrayList<Used>();
        for (var code : codes) {
            var rule = rules.lock(code);
            if (rule.isEmpty()
                    || !(rule.get().usedOn(today)
                            instanceof Decision.Made<PricingRule, PricingRule.Refusal> made)) {
                return new Uses(List.of(), code);
            }
            used.add(new Used(rule.get(), made));
        }
        return new Uses(used, null);
    }

    void keep(Uses uses, Actor actor) {
        for (var used : uses.used()) {
            var next = used.made().state();
            rules.replace(next);
            journal.write(
                    actor,
                    "pricing-rule.promo-used",
                    used.before(),
                    next,
                    null,
                    used.made().events());
        }
    }

    private static Stream<PricingRuleId> codesOf(ProposalVersion version) {
        return version.offer().lines().stream()
                .map(line -> line.price().promo())
                .filter(Objects::nonNull);
    }
}
