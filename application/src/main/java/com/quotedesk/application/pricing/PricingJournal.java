package com.quotedesk.application.pricing;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.audit.Change;
import com.quotedesk.domain.audit.Changes;
import com.quotedesk.domain.events.DomainEvent;
import com.quotedesk.domain.pricing.PricingRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes down what was done to pricing rules. */
public final class PricingJournal {

    private final Journal journal;

    public PricingJournal(Journal journal) {
        this.journal = journal;
    }

    /**
     * @param before null where the rule is new
     * @param reason why, where somebody said so
     */
    public void write(
            Actor actor,
            String action,
            @Nullable PricingRule before,
            PricingRule after,
            @Nullable String reason,
            List<DomainEvent> happened) {
        journal.write(actor, action, after.subject(), changes(before, after), reason, happened);
    }

    void removed(
            Actor actor, PricingRule rule, @Nullable String reason, List<DomainEvent> happened) {
        var gone =
                changes(null, rule).stream()
                        .map(change -> new Change(change.field(), change.after(), null))
                        .toList();
        journal.write(actor, "pricing-rule.removed", rule.subject(), gone, reason, happened);
    }

    private static List<Change> changes(@Nullable PricingRule before, PricingRule after) {
        return Changes.between(before, after)
                .field("scope", rule -> rule.scope().code())
                .field("markup", rule -> rule.terms().markup())
                .field("discount", rule -> rule.terms().discount())
                .field("floor", rule -> rule.terms().floor())
                .field("step", rule -> rule.terms().step())
                .field("promo", PricingRule::promo)
                .list();
    }
}
