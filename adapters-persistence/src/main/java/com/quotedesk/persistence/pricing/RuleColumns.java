package com.quotedesk.persistence.pricing;

import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.pricing.MarginFloor;
import com.quotedesk.domain.pricing.PricingRule;
import com.quotedesk.domain.pricing.PricingRuleId;
import com.quotedesk.domain.pricing.PricingTerms;
import com.quotedesk.domain.pricing.PromoCode;
import com.quotedesk.domain.pricing.RuleScope;
import com.quotedesk.domain.shared.Percent;
import com.quotedesk.domain.shared.PriceStep;
import com.quotedesk.domain.suppliers.SupplierId;
import com.quotedesk.persistence.work.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the parts of a pricing rule stand in the columns of its table. */
final class RuleColumns {

    private RuleColumns() {}

    /** All columns, the identity last; answers with the index after it. */
    static int set(PreparedStatement statement, PricingRule rule) throws SQLException {
        int i = 1;
        var scope = rule.scope();
        statement.setString(i++, Texts.storable(scope.code()));
        statement.setString(i++, kind(scope));
        statement.setString(i++, Texts.storableOrNull(word(scope)));
        statement.setObject(
                i++,
                scope instanceof RuleScope.OneSupplier(var supplier) ? supplier.value() : null,
                Types.OTHER);
        statement.setObject(
                i++,
                scope instanceof RuleScope.OneClient(var client) ? client.value() : null,
                Types.OTHER);
        var terms = rule.terms();
        statement.setBigDecimal(i++, percent(terms.markup()));
        statement.setBigDecimal(i++, percent(terms.discount()));
        var floor = terms.floor();
        statement.setBigDecimal(i++, floor == null ? null : floor.margin().value());
        statement.setString(i++, floor == null ? null : floor.enforcement().name());
        var step = terms.step();
        statement.setBigDecimal(i++, step == null ? null : step.step());
        statement.setString(i++, step == null ? null : step.mode().name());
        var promo = rule.promo();
        statement.setString(i++, promo == null ? null : Texts.storable(promo.code()));
        statement.setObject(i++, promo == null ? null : promo.from(), Types.DATE);
        statement.setObject(i++, promo == null ? null : promo.until(), Types.DATE);
        statement.setObject(i++, promo == null ? null : promo.limit(), Types.INTEGER);
        statement.setObject(i++, promo == null ? null : promo.uses(), Types.INTEGER);
        statement.setTimestamp(i++, Timestamp.from(rule.createdAt()));
        statement.setLong(i++, rule.version());
        statement.setObject(i++, rule.id().value());
        return i;
    }

    static PricingRule rule(ResultSet row) throws SQLException {
        return new PricingRule(
                new PricingRuleId(row.getObject("id", UUID.class)),
                scope(row),
                new PricingTerms(
                        percent(row, "markup"), percent(row, "discount"), floor(row), step(row)),
                promo(row),
                row.getTimestamp("created_at").toInstant(),
                row.getLong("version"));
    }

    private static String kind(RuleScope scope) {
        return switch (scope) {
            case RuleScope.Item _ -> "ITEM";
            case RuleScope.OneSupplier _ -> "SUPPLIER";
            case RuleScope.Category _ -> "CATEGORY";
            case RuleScope.OneClient _ -> "CLIENT";
            case RuleScope.Everything _ -> "EVERYTHING";
        };
    }

    private static @Nullable String word(RuleScope scope) {
        return switch (scope) {
            case RuleScope.Item(var sku) -> sku;
            case RuleScope.Category(var category) -> category;
            case RuleScope.OneSupplier _, RuleScope.OneClient _, RuleScope.Everything _ -> null;
        };
    }

    private static RuleScope scope(ResultSet row) throws SQLException {
        var kind = row.getString("scope_kind");
        return switch (kind) {
            case "ITEM" -> new RuleScope.Item(row.getString("scope_word"));
            case "SUPPLIER" ->
                    new RuleScope.OneSupplier(
                            new SupplierId(row.getObject("supplier_id", UUID.class)));
            case "CATEGORY" -> new RuleScope.Category(row.getString("scope_word"));
            case "CLIENT" ->
                    new RuleScope.OneClient(new ClientId(row.getObject("client_id", UUID.class)));
            case "EVERYTHING" -> new RuleScope.Everything();
            default -> throw new IllegalStateException("no such scope: " + kind);
        };
    }

    private static @Nullable MarginFloor floor(ResultSet row) throws SQLException {
        var margin = percent(row, "floor_margin");
        return margin == null
                ? null
                : new MarginFloor(
                        margin,
                        MarginFloor.Enforcement.valueOf(row.getString("floor_enforcement")));
    }

    private static @Nullable PriceStep step(ResultSet row) throws SQLException {
        var step = row.getBigDecimal("step");
        return step == null
                ? null
                : new PriceStep(step, RoundingMode.valueOf(row.getString("step_mode")));
    }

    private static @Nullable PromoCode promo(ResultSet row) throws SQLException {
        var code = row.getString("promo_code");
        return code == null
                ? null
                : new PromoCode(
                        code,
                        row.getObject("promo_from", LocalDate.class),
                        row.getObject("promo_until", LocalDate.class),
                        row.getObject("promo_limit", Integer.class),
                        row.getInt("promo_uses"));
    }

    private static @Nullable BigDecimal percent(@Nullable Percent percent) {
        return percent == null ? null : percent.value();
    }

    private static @Nullable Percent percent(ResultSet row, String column) throws SQLException {
        var value = row.getBigDecimal(column);
        return value == null ? null : new Percent(value);
    }
}
