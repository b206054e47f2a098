package com.quotedesk.persistence.pricing;

import com.quotedesk.application.pricing.PricingRules;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.pricing.PricingRule;
import com.quotedesk.domain.pricing.PricingRuleId;
import com.quotedesk.persistence.work.NewestFirst.Setter;
import com.quotedesk.persistence.work.Reads;
import com.quotedesk.persistence.work.SqlFailures;
import com.quotedesk.persistence.work.Turns;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

@Singleton
final class PostgresPricingRules implements PricingRules {

    private static final String ADD =
            """
            INSERT INTO sales.pricing_rule (scope, scope_kind, scope_word, supplier_id, client_id,
                markup, discount, floor_margin, floor_enforcement, step, step_mode, promo_code,
                promo_from, promo_until, promo_limit, promo_uses, created_at, version, id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String REPLACE =
            """
            UPDATE sales.pricing_rule
            SET scope = ?, scope_kind = ?, scope_word = ?, supplier_id = ?, client_id = ?,
                markup = ?, discount = ?, floor_margin = ?, floor_enforcement = ?, step = ?,
                step_mode = ?, promo_code = ?, promo_from = ?, promo_until = ?, promo_limit = ?,
                promo_uses = ?, created_at = ?, version = ?
            WHERE id = ? AND version = ?
            """;

    private final JdbcOperations jdbc;
    private final Reads reads;
    private final Turns turns;

    PostgresPricingRules(JdbcOperations jdbc, Reads reads, Turns turns) {
        this.jdbc = jdbc;
        this.reads = reads;
        this.turns = turns;
    }

    @Override
    public Optional<PricingRule> get(PricingRuleId id) {
        return first("WHERE id = ?", (statement, i) -> statement.setObject(i, id.value()));
    }

    @Override
    public Optional<PricingRule> lock(PricingRuleId id) {
        return first(
                "WHERE id = ? FOR UPDATE", (statement, i) -> statement.setObject(i, id.value()));
    }

    @Override
    public List<PricingRule> all() {
        return read("ORDER BY created_at, id").stream()
                .sorted(Comparator.comparingInt(rule -> rule.scope().rank()))
                .toList();
    }

    @Override
    public Optional<PricingRule> clashOf(PricingRule rule) {
        turns.take("sales.pricing_rule");
        return first(
                "WHERE scope = ? AND coalesce(promo_code, '') = ? AND id <> ?",
                (statement, i) -> statement.setString(i, rule.scope().code()),
                (statement, i) ->
                        statement.setString(i, rule.promo() == null ? "" : rule.promo().code()),
                (statement, i) -> statement.setObject(i, rule.id().value()));
    }

    @Override
    public void add(PricingRule rule) {
        SqlFailures.translated(
                () ->
                        jdbc.prepareStatement(
                                ADD,
                                statement -> {
                                    RuleColumns.set(statement, rule);
                                    return statement.executeUpdate();
                                }));
    }

    @Override
    public void replace(PricingRule rule) {
        changed(
                rule,
                REPLACE,
                (statement, i) -> {
                    int next = RuleColumns.set(statement, rule);
                    statement.setLong(next, rule.version() - 1);
                });
    }

    @Override
    public void remove(PricingRule rule) {
        changed(
                rule,
                "DELETE FROM sales.pricing_rule WHERE id = ? AND version = ?",
                (statement, i) -> {
                    statement.setObject(1, rule.id().value());
                    statement.setLong(2, rule.version());
                });
    }

    private void changed(PricingRule rule, String sql, Setter values) {
        int rows =
                SqlFailures.translated(
                        () ->
                                jdbc.prepareStatement(
                                        sql,
                                        statement -> {
                                            values.set(statement, 1);
                                            return statement.executeUpdate();
                                        }));
        if (rows == 0) {
            throw new PortFailure.Stale("another version of rule " + rule.id(), null);
        }
    }

    private Optional<PricingRule> first(String where, Setter... values) {
        return read(where, values).stream().findFirst();
    }

    private List<PricingRule> read(String where, Setter... values) {
        return reads.of(
                () ->
                        jdbc.prepareStatement(
                                "SELECT * FROM sales.pricing_rule " + where,
                                statement -> {
                                    for (int i = 0; i < values.length; i++) {
                                        values[i].set(statement, i + 1);
                                    }
                                    var rules = new ArrayList<PricingRule>();
                                    try (var rows = statement.executeQuery()) {
                                        while (rows.next()) {
                                            rules.add(RuleColumns.rule(rows));
                                        }
                                    }
                                    return rules;
                                }));
    }
}
