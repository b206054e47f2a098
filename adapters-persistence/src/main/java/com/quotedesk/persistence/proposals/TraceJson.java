package com.quotedesk.persistence.proposals;

import com.quotedesk.domain.pricing.PriceTrace;
import com.quotedesk.domain.pricing.PriceTrace.Kind;
import com.quotedesk.domain.pricing.PriceTrace.Step;
import com.quotedesk.domain.pricing.PricingRuleId;
import com.quotedesk.domain.shared.Money;
import com.quotedesk.domain.shared.Percent;
import com.quotedesk.persistence.work.Texts;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a price came about, as a line keeps it. */
@Serdeable
record TraceJson(List<StepJson> steps) {

    /** One step; numbers are texts, for JSON's are not exact everywhere. */
    @Serdeable
    record StepJson(
            Kind kind,
            @Nullable UUID rule,
            @Nullable String percent,
            @Nullable String detail,
            String after,
            String currency) {

        static StepJson of(Step step) {
            var rule = step.rule();
            var percent = step.percent();
            return new StepJson(
                    step.kind(),
                    rule == null ? null : rule.value(),
                    percent == null ? null : percent.value().toPlainString(),
                    Texts.storableOrNull(step.detail()),
                    step.after().amount().toPlainString(),
                    step.after().currency().getCurrencyCode());
        }

        Step toStep() {
            return new Step(
                    kind,
                    rule == null ? null : new PricingRuleId(rule),
                    percent == null ? null : Percent.of(percent),
                    detail,
                    Money.of(after, currency));
        }
    }

    static TraceJson of(PriceTrace trace) {
        return new TraceJson(trace.steps().stream().map(StepJson::of).toList());
    }

    PriceTrace toTrace() {
        return new PriceTrace(steps.stream().map(StepJson::toStep).toList());
    }
}
