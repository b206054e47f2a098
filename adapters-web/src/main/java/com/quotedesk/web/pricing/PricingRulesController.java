package com.quotedesk.web.pricing;

import com.quotedesk.application.pricing.AddPricingRule;
import com.quotedesk.application.pricing.ChangePricingRule;
import com.quotedesk.application.pricing.PricingRules;
import com.quotedesk.application.pricing.RetirePricingRule;
import com.quotedesk.domain.pricing.PricingRule;
import com.quotedesk.domain.pricing.PricingRuleId;
import com.quotedesk.domain.users.Permission;
import com.quotedesk.web.pricing.RuleJson.NewRule;
import com.quotedesk.web.pricing.RuleJson.RuleResponse;
import com.quotedesk.web.problems.ProblemException;
import com.quotedesk.web.problems.ProblemKind;
import com.quotedesk.web.security.Callers;
import com.quotedesk.web.work.Identities;
import com.quotedesk.web.work.Versions;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** How costs become prices. */
@Controller("/api/v1/pricing-rules")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PricingRulesController {

    @Serdeable
    record RulesResponse(List<RuleResponse> items) {}

    private final PricingRules rules;
    private final AddPricingRule addPricingRule;
    private final ChangePricingRule changePricingRule;
    private final RetirePricingRule retirePricingRule;
    private final Callers callers;

    PricingRulesController(
            PricingRules rules,
            AddPricingRule addPricingRule,
            ChangePricingRule changePricingRule,
            RetirePricingRule retirePricingRule,
            Callers callers) {
        this.rules = rules;
        this.addPricingRule = addPricingRule;
        this.changePricingRule = changePricingRule;
        this.retirePricingRule = retirePricingRule;
        this.callers = callers;
    }

    /** List the rules by which costs become prices. */
    @Get
    RulesResponse list(Authentication caller) {
        refuseUnlessShown(caller);
        return new RulesResponse(rules.all().stream().map(RuleResponse::of).toList());
    }

    /** Read a pricing rule. */
    @Get("/{id}")
    HttpResponse<RuleResponse> get(Authentication caller, String id) {
        refuseUnlessShown(caller);
        return rules.get(rule(id))
                .map(PricingRulesController::ok)
                .orElseThrow(PricingRulesController::unknown);
    }

    private void refuseUnlessShown(Authentication caller) {
        if (!callers.access(caller).may(Permission.SEE_COSTS)) {
            throw forbidden();
        }
    }

    /** Add a pricing rule. */
    @Post
    @Status(HttpStatus.CREATED)
    HttpResponse<RuleResponse> add(Authentication caller, @Body NewRule rule) {
        var command = new AddPricingRule.Command(callers.access(caller), rule.read(), rule.why());
        return switch (addPricingRule.add(command)) {
            case AddPricingRule.Outcome.Added(var added) ->
                    Versions.created(
                            RuleResponse.of(added),
                            added.version(),
                            "/api/v1/pricing-rules/" + added.id().value());
            case AddPricingRule.Outcome.Forbidden _ -> throw forbidden();
            case AddPricingRule.Outcome.Taken _ -> throw taken();
        };
    }

    /** Write a pricing rule anew; prices that were made by it stay. */
    @Put("/{id}")
    HttpResponse<RuleResponse> change(
            HttpRequest<?> request, Authentication caller, String id, @Body NewRule rule) {
        long seen = Versions.seen(request);
        var command =
                new ChangePricingRule.Command(
                        callers.access(caller), rule(id), seen, rule.read(), rule.why());
        return switch (changePricingRule.change(command)) {
            case ChangePricingRule.Outcome.Changed(var changed) -> ok(changed);
            case ChangePricingRule.Outcome.Forbidden _ -> throw forbidden();
            case ChangePricingRule.Outcome.Unknown _ -> throw unknown();
            case ChangePricingRule.Outcome.Conflict _ -> throw conflict();
            case ChangePricingRule.Outcome.Taken _ -> throw taken();
            case ChangePricingRule.Outcome.UsedMoreOften(int uses) ->
                    throw ProblemException.refused("promo-used-more-often", uses);
        };
    }

    /** Let a pricing rule hold no longer; prices that were made by it stay. */
    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    HttpResponse<Void> retire(HttpRequest<?> request, Authentication caller, String id) {
        var command =
                new RetirePricingRule.Command(
                        callers.access(caller), rule(id), Versions.seen(request), null);
        return switch (retirePricingRule.retire(command)) {
            case RetirePricingRule.Outcome.Retired _ -> HttpResponse.noContent();
            case RetirePricingRule.Outcome.Forbidden _ -> throw forbidden();
            case RetirePricingRule.Outcome.Unknown _ -> throw unknown();
            case RetirePricingRule.Outcome.Conflict _ -> throw conflict();
        };
    }

    private static PricingRuleId rule(String id) {
        return new PricingRuleId(Identities.read(id));
    }

    private static HttpResponse<RuleResponse> ok(PricingRule rule) {
        return Versions.ok(RuleResponse.of(rule), rule.version());
    }

    private static ProblemException forbidden() {
        return ProblemException.of(ProblemKind.FORBIDDEN);
    }

    private static ProblemException unknown() {
        return ProblemException.of(ProblemKind.NOT_FOUND);
    }

    private static ProblemException conflict() {
        return ProblemException.of(ProblemKind.CHANGED_MEANWHILE);
    }

    private static ProblemException taken() {
        return ProblemException.refused("rule-taken");
    }
}
