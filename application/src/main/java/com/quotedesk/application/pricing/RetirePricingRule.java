package com.quotedesk.application.pricing;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.work.Overtaken;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.pricing.PricingRule;
import com.quotedesk.domain.pricing.PricingRuleEvent;
import com.quotedesk.domain.pricing.PricingRuleId;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Permission;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lets a rule hold no longer; prices that were made by it stay. */
public final class RetirePricingRule {

    /**
     * @param seen the version that the person saw
     * @param reason why, where somebody said so
     */
    public record Command(Access by, PricingRuleId rule, long seen, @Nullable String reason) {}

    public sealed interface Outcome {
        record Retired() implements Outcome {}

        record Forbidden() implements Outcome {}

        record Unknown() implements Outcome {}

        /** Somebody else changed it meanwhile. */
        record Conflict() implements Outcome {}
    }

    private final Transactions transactions;
    private final PricingRules rules;
    private final PricingJournal journal;

    public RetirePricingRule(Transactions transactions, PricingRules rules, Journal journal) {
        this.transactions = transactions;
        this.rules = rules;
        this.journal = new PricingJournal(journal);
    }

    public Outcome retire(Command command) {
        if (!command.by().may(Permission.EDIT_PRICING_RULES)) {
            return new Outcome.Forbidden();
        }
        return Overtaken.or(
                Outcome.Conflict::new,
                transactions,
                () ->
                        rules.get(command.rule())
                                .map(rule -> retire(command, rule))
                                .orElseGet(Outcome.Unknown::new));
    }

    private Outcome retire(Command command, PricingRule rule) {
        if (rule.version() != command.seen()) {
            return new Outcome.Conflict();
        }
        rules.remove(rule);
        journal.removed(
                new Actor.Person(command.by().user()),
                rule,
                command.reason(),
                List.of(new PricingRuleEvent.Removed(rule)));
        return new Outcome.Retired();
    }
}
