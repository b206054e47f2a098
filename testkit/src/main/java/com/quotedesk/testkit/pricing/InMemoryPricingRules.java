package com.quotedesk.testkit.pricing;

import com.quotedesk.application.pricing.PricingRules;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.pricing.PricingRule;
import com.quotedesk.domain.pricing.PricingRuleId;
import com.quotedesk.testkit.work.InMemoryTransactions;
import com.quotedesk.testkit.work.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public final class InMemoryPricingRules implements PricingRules {

    /** A row stays when its rule is gone, empty. */
    private record Kept(@Nullable PricingRule rule) {}

    private final Table<UUID, Kept> rules;

    public InMemoryPricingRules(InMemoryTransactions transactions) {
        rules = new Table<>(transactions);
    }

    @Override
    public Optional<PricingRule> get(PricingRuleId id) {
        return rules.get(id.value()).flatMap(kept -> Optional.ofNullable(kept.rule()));
    }

    @Override
    public Optional<PricingRule> lock(PricingRuleId id) {
        return get(id);
    }

    @Override
    public List<PricingRule> all() {
        return rules.stream()
                .map(Kept::rule)
                .filter(Objects::nonNull)
                .sorted(
                        Comparator.comparingInt((PricingRule rule) -> rule.scope().rank())
                                .thenComparing(PricingRule::createdAt)
                                .thenComparing(rule -> rule.id().value()))
                .toList();
    }

    @Override
    public Optional<PricingRule> clashOf(PricingRule rule) {
        return all().stream()
                .filter(
                        other ->
                                !other.id().equals(rule.id())
                                        && other.scope().equals(rule.scope())
                                        && Objects.equals(codeOf(other), codeOf(rule)))
                .findFirst();
    }

    private static @Nullable String codeOf(PricingRule rule) {
        return rule.promo() == null ? null : rule.promo().code();
    }

    @Override
    public void add(PricingRule rule) {
        if (get(rule.id()).isPresent() || clashOf(rule).isPresent()) {
            throw new IllegalStateException("added twice: " + rule.id());
        }
        rules.put(rule.id().value(), new Kept(rule));
    }

    @Override
    public void replace(PricingRule rule) {
        put(rule.id(), rule.version() - 1, rule);
    }

    @Override
    public void remove(PricingRule rule) {
        put(rule.id(), rule.version(), null);
    }

    private void put(PricingRuleId id, long expected, @Nullable PricingRule next) {
        if (get(id).map(PricingRule::version).orElse(0L) != expected) {
            throw new PortFailure.Stale("another version of rule " + id, null);
        }
        rules.put(id.value(), new Kept(next));
    }
}
