package com.quotedesk.domain.pricing;

import com.quotedesk.domain.pricing.PriceTrace.Kind;
import com.quotedesk.domain.pricing.PriceTrace.Step;
import com.quotedesk.domain.shared.ExchangeRate;
import com.quotedesk.domain.shared.Money;
import com.quotedesk.domain.shared.Percent;
import com.quotedesk.domain.shared.PriceStep;
import com.quotedesk.domain.shared.Vat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes prices of costs by rules. For each thing that rules speak of, the narrowest rule that says
 * something has the say: item, then supplier, category, client, and last the default. Discounts do
 * not add up: of the rule's and the promo code's the client gets the greater.
 */
public final class Pricing {

    /**
     * What is to be priced.
     *
     * @param cost of one, without tax; more than nothing, or nothing where it costs us nothing
     * @param rate from the currency of the cost to that of the price; null where they are the same
     * @param vat of the price
     * @param promoCode as somebody typed it
     * @param day decides whether the code is good
     */
    public record Request(
            Goods goods,
            Money cost,
            @Nullable ExchangeRate rate,
            Vat vat,
            @Nullable String promoCode,
            LocalDate day) {
        public Request {
            if (cost.signum() < 0) {
                throw new IllegalArgumentException("goods cost something, not " + cost);
            }
        }
    }

    /** What came of it. */
    public sealed interface Result {
        record Priced(Price price) implements Result {}

        /** No rule has a markup for these goods, not even a default. */
        record NoMarkup() implements Result {}

        /** Discount and rounding left nothing of the price. */
        record NothingLeft() implements Result {}

        /** No rule for these goods knows the promo code, or it is not good today. */
        record BadPromoCode() implements Result {}
    }

    private record Said<T>(PricingRule rule, T term) {}

    private final Request request;
    private final List<PricingRule> rules;
    private final List<Step> steps = new ArrayList<>();

    private Pricing(Request request, Collection<PricingRule> rules) {
        this.request = request;
        this.rules =
                rules.stream()
                        .filter(rule -> rule.scope().covers(request.goods()))
                        .sorted(Comparator.comparingInt(rule -> rule.scope().rank()))
                        .toList();
    }

    /**
     * The price by rule. The order of the rules does not matter, as long as no two without a code
     * have one scope.
     */
    public static Result price(Request request, Collection<PricingRule> rules) {
        return new Pricing(request, rules).byRule();
    }

    /** A price that a person set, held against the floor of the rules. */
    public static Price byHand(Request request, Money unit, Collection<PricingRule> rules) {
        return new Pricing(request, rules).byHand(unit);
    }

    private Result byRule() {
        var promo = promoRule();
        if (request.promoCode() != null && promo.isEmpty()) {
            return new Result.BadPromoCode();
        }
        var markup = said(PricingTerms::markup);
        if (markup.isEmpty()) {
            return new Result.NoMarkup();
        }
        var cost = cost();
        var marked = markup.get().term().on(cost);
        step(Kind.MARKUP, markup.get(), marked);
        var discount = bestDiscount(promo);
        var net = marked;
        if (discount.isPresent()) {
            var said = discount.get();
            net = marked.minus(said.term().of(marked));
            step(said.rule().promo() == null ? Kind.DISCOUNT : Kind.PROMO, said, net);
        }
        var unit = rounded(asked(net));
        if (unit.signum() <= 0) {
            return new Result.NothingLeft();
        }
        var usedPromo =
                discount.map(Said::rule)
                        .filter(rule -> rule.promo() != null)
                        .map(PricingRule::id)
                        .orElse(null);
        return new Result.Priced(
                new Price(cost, unit, request.vat(), floor(), usedPromo, new PriceTrace(steps)));
    }

    private Price byHand(Money unit) {
        var cost = cost();
        steps.add(new Step(Kind.BY_HAND, null, null, null, unit));
        return new Price(cost, unit, request.vat(), floor(), null, new PriceTrace(steps));
    }

    private Money cost() {
        steps.add(new Step(Kind.COST, null, null, null, request.cost()));
        var rate = request.rate();
        if (rate == null) {
            return request.cost();
        }
        var converted = rate.convert(request.cost());
        var detail = rate.rate().toPlainString() + " " + rate.source() + " " + rate.date();
        steps.add(new Step(Kind.CONVERTED, null, null, detail, converted));
        return converted;
    }

    private Money asked(Money net) {
        var asked = request.vat().asked(net);
        if (!asked.equals(net)) {
            steps.add(new Step(Kind.VAT, null, request.vat().rate(), null, asked));
        }
        return asked;
    }

    private Money rounded(Money price) {
        var said = said(PricingTerms::step);
        var step = said.map(Said::term).orElse(PriceStep.CENT);
        var rounded = step.apply(price);
        steps.add(
                new Step(
                        Kind.ROUNDED,
                        said.map(by -> by.rule().id()).orElse(null),
                        null,
                        step.step().toPlainString() + " " + step.mode(),
                        rounded));
        return rounded;
    }

    private @Nullable MarginFloor floor() {
        return said(PricingTerms::floor).map(Said::term).orElse(null);
    }

    private Optional<PricingRule> promoRule() {
        if (request.promoCode() == null) {
            return Optional.empty();
        }
        var typed = PromoCode.normalized(request.promoCode());
        return rules.stream()
                .filter(
                        rule ->
                                rule.promo() != null
                                        && rule.promo().code().equals(typed)
                                        && rule.promo().isGoodOn(request.day()))
                .findFirst();
    }

    private Optional<Said<Percent>> bestDiscount(Optional<PricingRule> promo) {
        var usual = said(PricingTerms::discount);
        var promised = promo.flatMap(rule -> saidBy(rule, PricingTerms::discount));
        return usual.filter(
                        said ->
                                promised.isEmpty()
                                        || said.term().compareTo(promised.get().term()) >= 0)
                .or(() -> promised);
    }

    private <T> Optional<Said<T>> said(Function<PricingTerms, @Nullable T> term) {
        return rules.stream()
                .filter(rule -> rule.promo() == null)
                .flatMap(rule -> saidBy(rule, term).stream())
                .findFirst();
    }

    private static <T> Optional<Said<T>> saidBy(
            PricingRule rule, Function<PricingTerms, @Nullable T> term) {
        return Optional.ofNullable(term.apply(rule.terms())).map(said -> new Said<>(rule, said));
    }

    private void step(Kind kind, Said<Percent> said, Money after) {
        steps.add(new Step(kind, said.rule().id(), said.term(), said.rule().scope().code(), after));
    }
}
