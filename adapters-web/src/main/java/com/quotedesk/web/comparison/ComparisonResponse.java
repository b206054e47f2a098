package com.quotedesk.web.comparison;

import com.quotedesk.application.comparison.CompareQuotes.Outcome.Compared;
import com.quotedesk.domain.comparison.Bid;
import com.quotedesk.domain.comparison.Choice;
import com.quotedesk.domain.comparison.Incomparable;
import com.quotedesk.domain.comparison.ItemComparison;
import com.quotedesk.domain.comparison.Split;
import com.quotedesk.domain.comparison.SupplierTotal;
import com.quotedesk.domain.shared.ExchangeRate;
import com.quotedesk.web.work.MoneyJson;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Items × quotes on one basis, with the cheapest split. */
@Serdeable
record ComparisonResponse(
        String currency,
        LocalDate day,
        List<RateResponse> rates,
        List<ItemResponse> items,
        List<SupplierResponse> suppliers,
        List<IncomparableResponse> incomparable,
        @Nullable SplitResponse split,
        List<UUID> uncovered,
        Map<String, MoneyJson> constraintCosts,
        List<ChoiceResponse> choices) {

    @Serdeable
    record RateResponse(String from, String to, String rate, LocalDate date, String source) {
        static RateResponse of(ExchangeRate rate) {
            return new RateResponse(
                    rate.from().getCurrencyCode(),
                    rate.to().getCurrencyCode(),
                    rate.rate().toPlainString(),
                    rate.date(),
                    rate.source());
        }
    }

    @Serdeable
    record ItemResponse(
            UUID item,
            String quantity,
            String unit,
            List<BidResponse> bids,
            List<UUID> bestPrice,
            List<UUID> bestDate,
            List<UUID> outliers) {
        static ItemResponse of(ItemComparison item) {
            return new ItemResponse(
                    item.wanted().item(),
                    item.wanted().quantity().toPlainString(),
                    item.wanted().unit().code(),
                    item.bids().stream().map(BidResponse::of).toList(),
                    item.bestPrice().stream().map(quote -> quote.value()).sorted().toList(),
                    item.bestDate().stream().map(quote -> quote.value()).sorted().toList(),
                    item.outliers().stream().map(quote -> quote.value()).sorted().toList());
        }
    }

    /**
     * @param original the price as the supplier wrote it, for {@code per} of {@code unit}
     */
    @Serdeable
    record BidResponse(
            UUID quote,
            UUID supplier,
            int version,
            MoneyJson unitPrice,
            String quantity,
            MoneyJson total,
            @Nullable Integer days,
            MoneyJson original,
            String per,
            String unit,
            @Nullable String substitute,
            List<String> remarks) {
        static BidResponse of(Bid bid) {
            return new BidResponse(
                    bid.quote().id().value(),
                    bid.quote().supplier().value(),
                    bid.number(),
                    MoneyJson.of(bid.unitPrice()),
                    bid.quantity().toPlainString(),
                    MoneyJson.of(bid.total()),
                    bid.days().orElse(null),
                    MoneyJson.of(bid.original().price()),
                    bid.original().per().toPlainString(),
                    bid.original().unit().code(),
                    bid.original().substitute(),
                    bid.remarks().stream().map(Enum::name).sorted().toList());
        }
    }

    @Serdeable
    record SupplierResponse(
            UUID quote,
            UUID supplier,
            MoneyJson goods,
            @Nullable MoneyJson delivery,
            int covered,
            int wanted,
            boolean belowMinimum,
            boolean cheapest) {
        static SupplierResponse of(SupplierTotal total) {
            return new SupplierResponse(
                    total.quote().id().value(),
                    total.quote().supplier().value(),
                    MoneyJson.of(total.goods()),
                    MoneyJson.ofNullable(total.delivery()),
                    total.covered(),
                    total.wanted(),
                    total.belowMinimum(),
                    total.cheapest());
        }
    }

    @Serdeable
    record IncomparableResponse(
            UUID item, UUID quote, UUID supplier, MoneyJson price, String reason) {
        static IncomparableResponse of(Incomparable line) {
            return new IncomparableResponse(
                    line.item(),
                    line.quote().id().value(),
                    line.quote().supplier().value(),
                    MoneyJson.of(line.original().price()),
                    line.reason().name());
        }
    }

    @Serdeable
    record SplitResponse(
            List<ChoiceResponse> bids,
            MoneyJson goods,
            MoneyJson delivery,
            MoneyJson total,
            boolean proven) {
        static SplitResponse of(Split split) {
            return new SplitResponse(
                    split.bids().stream()
                            .map(
                                    bid ->
                                            new ChoiceResponse(
                                                    bid.item(),
                                                    bid.quote().id().value(),
                                                    bid.number(),
                                                    null))
                            .toList(),
                    MoneyJson.of(split.goods()),
                    MoneyJson.of(split.delivery()),
                    MoneyJson.of(split.total()),
                    split.proven());
        }
    }

    @Serdeable
    record ChoiceResponse(UUID item, UUID quote, int version, @Nullable String reason) {
        static ChoiceResponse of(Choice choice) {
            return new ChoiceResponse(
                    choice.item(), choice.quote().value(), choice.number(), choice.reason());
        }
    }

    static ComparisonResponse of(Compared compared) {
        var comparison = compared.comparison();
        var plan = compared.plan();
        return new ComparisonResponse(
                comparison.basis().currency().getCurrencyCode(),
                comparison.basis().day(),
                comparison.basis().rates().values().stream().map(RateResponse::of).toList(),
                comparison.items().stream().map(ItemResponse::of).toList(),
                comparison.suppliers().stream().map(SupplierResponse::of).toList(),
                comparison.incomparable().stream().map(IncomparableResponse::of).toList(),
                plan.split().map(SplitResponse::of).orElse(null),
                plan.uncovered(),
                plan.costs().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        one -> one.getKey().name(),
                                        one -> MoneyJson.of(one.getValue()))),
                compared.choices().stream().map(ChoiceResponse::of).toList());
    }
}
