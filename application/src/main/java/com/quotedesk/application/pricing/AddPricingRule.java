package com.quotedesk.application.pricing;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.work.Ids;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.pricing.PricingRule;
import com.quotedesk.domain.pricing.PricingRuleEvent;
import com.quotedesk.domain.pricing.PricingRuleId;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Permission;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lets a rule hold for all prices that are made from now on. */
public final class AddPricingRule {

    /**
     * @param reason why, where somebody said so
     */
    public record Command(Access by, RuleContent content, @Nullable String reason) {}

    public sealed interface Outcome {
        record Added(PricingRule rule) implements Outcome {}

        record Forbidden() implements Outcome {}

        /** There is a rule of that scope and code. */
        record Taken(PricingRule holder) implements Outcome {}
    }

    private final Transactions transactions;
    private final PricingRules rules;
    private final PricingJournal journal;
    private final Ids ids;
    private final Clock clock;

    public AddPricingRule(
            Transactions transactions, PricingRules rules, Journal journal, Ids ids, Clock clock) {
        this.transactions = transactions;
        this.rules = rules;
        this.journal = new PricingJournal(journal);
        this.ids = ids;
        this.clock = clock;
    }

    public Outcome add(Command command) {
        if (!command.by().may(Permission.EDIT_PRICING_RULES)) {
            return new Outcome.Forbidden();
        }
        var content = command.content();
        var rule =
                new PricingRule(
                        new PricingRuleId(ids.next()),
                        content.scope(),
                        content.terms(),
                        content.promo() == null ? null : content.promo().used(0),
                        clock.instant(),
                        1);
        return transactions.inTransaction(
                () ->
                        rules.clashOf(rule)
                                .<Outcome>map(Outcome.Taken::new)
                                .orElseGet(() -> added(command, rule)));
    }

    private Outcome added(Command command, PricingRule rule) {
        rules.add(rule);
        journal.write(
                new Actor.Person(command.by().user()),
                "pricing-rule.added",
                null,
                rule,
                command.reason(),
                List.of(new PricingRuleEvent.Added(rule)));
        return new Outcome.Added(rule);
    }
}
