package com.quotedesk.web.pricing;

import com.quotedesk.application.pricing.RuleContent;
import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.pricing.MarginFloor;
import com.quotedesk.domain.pricing.PricingRule;
import com.quotedesk.domain.pricing.PricingTerms;
import com.quotedesk.domain.pricing.PromoCode;
import com.quotedesk.domain.pricing.RuleScope;
import com.quotedesk.domain.shared.Percent;
import com.quotedesk.domain.shared.PriceStep;
import com.quotedesk.domain.suppliers.SupplierId;
import com.quotedesk.web.problems.ProblemException;
import com.quotedesk.web.problems.ProblemException.Wrong;
import com.quotedesk.web.work.Fields;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Pricing rules as they stand in bodies. */
final class RuleJson {

    private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(10_000);

    private RuleJson() {}

    /**
     * The word without which a rule is silent; such a rule gives a discount and nothing else.
     *
     * @param from the first day it is good
     * @param until the last day it is good
     * @param limit how often it may be used, from 1; left out where without end
     * @param uses how often it was; not read
     */
    @Serdeable
    record PromoJson(
            @Nullable String code,
            @Nullable String from,
            @Nullable String until,
            @Nullable Integer limit,
            @Nullable Integer uses) {

        static @Nullable PromoJson of(@Nullable PromoCode promo) {
            return promo == null
                    ? null
                    : new PromoJson(
                            promo.code(),
                            promo.from().toString(),
                            promo.until().toString(),
                            promo.limit(),
                            promo.uses());
        }

        RuleContent.Promo read(Fields fields) {
            var word = fields.text("promo.code", code);
            var first = day(fields, "promo.from", from);
            var last = day(fields, "promo.until", until);
            if (last.isBefore(first)) {
                fields.wrong("promo.until", "value.before-its-begin");
            }
            if (limit != null && limit < 1) {
                fields.wrong("promo.limit", "value.number");
            }
            return new RuleContent.Promo(word, first, last, limit);
        }

        private static LocalDate day(Fields fields, String name, @Nullable String value) {
            var day = fields.optionalDay(name, value);
            if (day == null) {
                fields.wrong(name, "value.missing");
                return LocalDate.EPOCH;
            }
            return day;
        }
    }

    /**
     * One of item, supplier, category and client says what the rule is for; none of them, that it
     * is for everything. Percentages are decimals as text.
     *
     * @param item an article
     * @param roundTo what prices are rounded to, half up: 0.01, 1, 10
     * @param leastMargin of the price without tax
     * @param belowMargin {@code MARK} or {@code REFUSE} what earns less; {@code MARK} if left out
     * @param promo the code without which the rule is silent
     * @param reason why, for the journal
     */
    @Serdeable
    record NewRule(
            @Nullable String item,
            @Nullable String supplier,
            @Nullable String category,
            @Nullable String client,
            @Nullable String markup,
            @Nullable String discount,
            @Nullable String roundTo,
            @Nullable String leastMargin,
            @Nullable String belowMargin,
            @Nullable PromoJson promo,
            @Nullable String reason) {

        RuleContent read() {
            var fields = new Fields();
            var scope = scope(fields, this);
            var marked = percent(fields, "markup", markup);
            var lowered = percent(fields, "discount", discount);
            var step = roundTo == null ? null : fields.quantity("roundTo", roundTo);
            var floor = floor(fields);
            var code = promo == null ? null : promo.read(fields);
            fields.refuseWrong();
            var terms = terms(marked, lowered, floor, step);
            boolean more = marked != null || floor != null || step != null || lowered == null;
            if (code != null && more) {
                throw ProblemException.wrong(List.of(Wrong.of("promo", "value.discount-only")));
            }
            return new RuleContent(scope, terms, code);
        }

        private @Nullable MarginFloor floor(Fields fields) {
            var margin = percent(fields, "leastMargin", leastMargin);
            var below =
                    belowMargin == null
                            ? MarginFloor.Enforcement.MARK
                            : fields.oneOf(
                                    "belowMargin", belowMargin, MarginFloor.Enforcement.class);
            if (margin == null) {
                return null;
            }
            if (margin.compareTo(BigDecimal.valueOf(100)) >= 0) {
                fields.wrong("leastMargin", "value.margin");
                return null;
            }
            return new MarginFloor(new Percent(margin), below);
        }

        @Nullable String why() {
            var fields = new Fields();
            var why = fields.optionalText("reason", reason);
            fields.refuseWrong();
            return why;
        }
    }

    /**
     * @param scope what it is for, in words
     * @param version what a change must have seen
     */
    @Serdeable
    record RuleResponse(
            UUID id,
            String scope,
            @Nullable String item,
            @Nullable UUID supplier,
            @Nullable String category,
            @Nullable UUID client,
            @Nullable String markup,
            @Nullable String discount,
            @Nullable String roundTo,
            @Nullable String leastMargin,
            @Nullable String belowMargin,
            @Nullable String promoCode,
            @Nullable PromoJson promo,
            long version) {
        static RuleResponse of(PricingRule rule) {
            var terms = rule.terms();
            var floor = terms.floor();
            var scope = rule.scope();
            return new RuleResponse(
                    rule.id().value(),
                    told(scope),
                    scope instanceof RuleScope.Item(var sku) ? sku : null,
                    scope instanceof RuleScope.OneSupplier(var supplier) ? supplier.value() : null,
                    scope instanceof RuleScope.Category(var category) ? category : null,
                    scope instanceof RuleScope.OneClient(var client) ? client.value() : null,
                    told(terms.markup()),
                    told(terms.discount()),
                    terms.step() == null ? null : terms.step().step().toPlainString(),
                    floor == null ? null : told(floor.margin()),
                    floor == null ? null : floor.enforcement().name(),
                    rule.promo() == null ? null : rule.promo().code(),
                    PromoJson.of(rule.promo()),
                    rule.version());
        }

        private static @Nullable String told(@Nullable Percent percent) {
            return percent == null ? null : percent.value().toPlainString();
        }

        private static String told(RuleScope scope) {
            return switch (scope) {
                case RuleScope.Item(var sku) -> "item " + sku;
                case RuleScope.OneSupplier(var supplier) -> "supplier " + supplier;
                case RuleScope.Category(var category) -> "category " + category;
                case RuleScope.OneClient(var client) -> "client " + client;
                case RuleScope.Everything _ -> "everything";
            };
        }
    }

    private static PricingTerms terms(
            @Nullable BigDecimal markup,
            @Nullable BigDecimal discount,
            @Nullable MarginFloor floor,
            @Nullable BigDecimal step) {
        try {
            return new PricingTerms(
                    markup == null ? null : new Percent(markup),
                    discount == null ? null : new Percent(discount),
                    floor,
                    step == null ? null : new PriceStep(step, RoundingMode.HALF_UP));
        } catch (IllegalArgumentException nothingSaid) {
            throw ProblemException.wrong(List.of(Wrong.of("markup", "value.percent")));
        }
    }

    private static @Nullable BigDecimal percent(
            Fields fields, String name, @Nullable String value) {
        if (value == null) {
            return null;
        }
        var number = fields.number(name, value);
        if (number.abs().compareTo(MOST_PERCENT) > 0
                || number.stripTrailingZeros().scale() > Percent.MAX_SCALE) {
            fields.wrong(name, "value.percent");
            return null;
        }
        return number;
    }

    /** A name of which nothing is left once it is folded is no name. */
    private static RuleScope scope(Fields fields, NewRule rule) {
        try {
            return named(fields, rule);
        } catch (IllegalArgumentException nothingLeft) {
            throw ProblemException.wrong(
                    List.of(Wrong.of(rule.item() != null ? "item" : "category", "value.required")));
        }
    }

    private static RuleScope named(Fields fields, NewRule rule) {
        if (rule.item() != null) {
            return new RuleScope.Item(fields.text("item", rule.item()));
        }
        if (rule.supplier() != null) {
            return new RuleScope.OneSupplier(
                    new SupplierId(fields.id("supplier", rule.supplier())));
        }
        if (rule.category() != null) {
            return new RuleScope.Category(fields.text("category", rule.category()));
        }
        return rule.client() == null
                ? new RuleScope.Everything()
                : new RuleScope.OneClient(new ClientId(fields.id("client", rule.client())));
    }
}
