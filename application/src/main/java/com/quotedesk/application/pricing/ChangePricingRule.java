package com.quotedesk.application.pricing;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.work.Overtaken;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.pricing.PricingRule;
import com.quotedesk.domain.pricing.PricingRuleEvent;
import com.quotedesk.domain.pricing.PricingRuleId;
import com.quotedesk.domain.pricing.PromoCode;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Permission;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a rule anew; prices that were made by it stay. */
public final class ChangePricingRule {

    /**
     * @param seen the version that the person saw
     * @param reason why, where somebody said so
     */
    public record Command(
            Access by,
            PricingRuleId rule,
            long seen,
            RuleContent content,
            @Nullable String reason) {}

    public sealed interface Outcome {
        record Changed(PricingRule rule) implements Outcome {}

        record Forbidden() implements Outcome {}

        record Unknown() implements Outcome {}

        /** Somebody else changed it meanwhile. */
        record Conflict() implements Outcome {}

        /** There is another rule of that scope and code. */
        record Taken(PricingRule holder) implements Outcome {}

        /** The code was used more often than it may be. */
        record UsedMoreOften(int uses) implements Outcome {}
    }

    private final Transactions transactions;
    private final PricingRules rules;
    private final PricingJournal journal;

    public ChangePricingRule(Transactions transactions, PricingRules rules, Journal journal) {
        this.transactions = transactions;
        this.rules = rules;
        this.journal = new PricingJournal(journal);
    }

    public Outcome change(Command command) {
        if (!command.by().may(Permission.EDIT_PRICING_RULES)) {
            return new Outcome.Forbidden();
        }
        return Overtaken.or(
                Outcome.Conflict::new,
                transactions,
                () ->
                        rules.get(command.rule())
                                .map(rule -> decide(command, rule))
                                .orElseGet(Outcome.Unknown::new));
    }

    private Outcome decide(Command command, PricingRule rule) {
        if (rule.version() != command.seen()) {
            return new Outcome.Conflict();
        }
        var content = command.content();
        var promo = content.promo();
        int uses = promo == null ? 0 : usesOf(promo.code(), rule.promo());
        if (promo != null && promo.limit() != null && uses > promo.limit()) {
            return new Outcome.UsedMoreOften(uses);
        }
        var next =
                rule.replaced(
                        content.scope(), content.terms(), promo == null ? null : promo.used(uses));
        return rules.clashOf(next)
                .<Outcome>map(Outcome.Taken::new)
                .orElseGet(() -> changed(command, rule, next));
    }

    /** Another code begins anew. */
    private static int usesOf(String code, @Nullable PromoCode before) {
        return before != null && before.code().equals(PromoCode.normalized(code))
                ? before.uses()
                : 0;
    }

    private Outcome changed(Command command, PricingRule before, PricingRule next) {
        rules.replace(next);
        journal.write(
                new Actor.Person(command.by().user()),
                "pricing-rule.replaced",
                before,
                next,
                command.reason(),
                List.of(new PricingRuleEvent.Replaced(next)));
        return new Outcome.Changed(next);
    }
}
