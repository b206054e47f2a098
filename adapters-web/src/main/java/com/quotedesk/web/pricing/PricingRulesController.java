package com.quotedesk.web.pricing;

import com.quotedesk.application.pricing.AddPricingRule;
import com.quotedesk.application.pricing.PricingRules;
import com.quotedesk.application.pricing.RuleContent;
import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.pricing.PricingRule;
import com.quotedesk.domain.pricing.PricingTerms;
import com.quotedesk.domain.pricing.RuleScope;
import com.quotedesk.domain.shared.Percent;
import com.quotedesk.domain.shared.PriceStep;
import com.quotedesk.domain.suppliers.SupplierId;
import com.quotedesk.domain.users.Permission;
import com.quotedesk.web.problems.ProblemException;
import com.quotedesk.web.problems.ProblemException.Wrong;
import com.quotedesk.web.problems.ProblemKind;
import com.quotedesk.web.security.Callers;
import com.quotedesk.web.work.Fields;
import com.quotedesk.web.work.Versions;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How costs become prices. */
@Controller("/api/v1/pricing-rules")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PricingRulesController {

    private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(10_000);

    /**
     * One of item, supplier, category and client says what the rule is for; none of them, that it
     * is for everything. Percentages are decimals as text.
     *
     * @param item an article
     * @param roundTo what prices are rounded to, half up: 0.01, 1, 10
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
            @Nullable String reason) {}

    @Serdeable
    record RuleResponse(
            UUID id,
            String scope,
            @Nullable String markup,
            @Nullable String discount,
            @Nullable String roundTo,
            @Nullable String promoCode,
            long version) {
        static RuleResponse of(PricingRule rule) {
            var terms = rule.terms();
            return new RuleResponse(
                    rule.id().value(),
                    told(rule.scope()),
                    terms.markup() == null ? null : terms.markup().value().toPlainString(),
                    terms.discount() == null ? null : terms.discount().value().toPlainString(),
                    terms.step() == null ? null : terms.step().step().toPlainString(),
                    rule.promo() == null ? null : rule.promo().code(),
                    rule.version());
        }
    }

    @Serdeable
    record RulesResponse(List<RuleResponse> items) {}

    private final PricingRules rules;
    private final AddPricingRule addPricingRule;
    private final Callers callers;

    PricingRulesController(PricingRules rules, AddPricingRule addPricingRule, Callers callers) {
        this.rules = rules;
        this.addPricingRule = addPricingRule;
        this.callers = callers;
    }

    /** List the rules by which costs become prices. */
    @Get
    RulesResponse list(Authentication caller) {
        if (!callers.access(caller).may(Permission.SEE_COSTS)) {
            throw ProblemException.of(ProblemKind.FORBIDDEN);
        }
        return new RulesResponse(rules.all().stream().map(RuleResponse::of).toList());
    }

    /** Add a pricing rule. */
    @Post
    @Status(HttpStatus.CREATED)
    HttpResponse<RuleResponse> add(Authentication caller, @Body NewRule rule) {
        var fields = new Fields();
        var scope = scope(fields, rule);
        var markup = percent(fields, "markup", rule.markup());
        var discount = percent(fields, "discount", rule.discount());
        var step = rule.roundTo() == null ? null : fields.quantity("roundTo", rule.roundTo());
        fields.refuseWrong();
        var command =
                new AddPricingRule.Command(
                        callers.access(caller),
                        new RuleContent(scope, terms(markup, discount, step), null),
                        fields.optionalText("reason", rule.reason()));
        return switch (addPricingRule.add(command)) {
            case AddPricingRule.Outcome.Added(var added) ->
                    Versions.created(
                            RuleResponse.of(added),
                            added.version(),
                            "/api/v1/pricing-rules/" + added.id().value());
            case AddPricingRule.Outcome.Forbidden _ ->
                    throw ProblemException.of(ProblemKind.FORBIDDEN);
            case AddPricingRule.Outcome.Taken _ -> throw ProblemException.refused("rule-taken");
        };
    }

    private static PricingTerms terms(
            @Nullable BigDecimal markup, @Nullable BigDecimal discount, @Nullable BigDecimal step) {
        try {
            return new PricingTerms(
                    markup == null ? null : new Percent(markup),
                    discount == null ? null : new Percent(discount),
                    null,
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
        if (number.abs().compareTo(MOST_PERCENT) > 0) {
            throw ProblemException.wrong(List.of(Wrong.of(name, "value.percent")));
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
