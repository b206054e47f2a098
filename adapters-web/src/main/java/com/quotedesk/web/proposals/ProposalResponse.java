package com.quotedesk.web.proposals;

import com.quotedesk.domain.proposals.Cost;
import com.quotedesk.domain.proposals.Proposal;
import com.quotedesk.domain.proposals.ProposalLine;
import com.quotedesk.domain.proposals.ProposalVersion;
import com.quotedesk.domain.shared.LineAmounts;
import com.quotedesk.domain.shared.Vat;
import com.quotedesk.web.work.MoneyJson;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a client is offered, in versions under one number. */
@Serdeable
record ProposalResponse(
        UUID id,
        @Nullable String number,
        UUID order,
        @Nullable UUID client,
        List<VersionResponse> versions,
        Instant createdAt,
        long version) {

    @Serdeable
    record AmountsResponse(MoneyJson net, MoneyJson vat, MoneyJson gross) {
        static AmountsResponse of(LineAmounts amounts) {
            return new AmountsResponse(
                    MoneyJson.of(amounts.net()),
                    MoneyJson.of(amounts.vat()),
                    MoneyJson.of(amounts.gross()));
        }
    }

    /**
     * @param paper the SHA-256 of the PDF; null until it is printed, a moment after it was issued
     */
    @Serdeable
    record VersionResponse(
            int revision,
            String status,
            String currency,
            String language,
            LocalDate validUntil,
            @Nullable String terms,
            @Nullable String note,
            List<LineResponse> lines,
            AmountsResponse total,
            @Nullable Instant issuedAt,
            @Nullable Instant sentAt,
            @Nullable Instant closedAt,
            List<UUID> accepted,
            List<UUID> atRisk,
            @Nullable String reason,
            @Nullable String paper,
            @Nullable Instant remindedAt) {}

    /**
     * @param cost null where it is not known, or not for the reader
     */
    @Serdeable
    record LineResponse(
            int line,
            UUID orderItem,
            String name,
            @Nullable String sku,
            String quantity,
            String unit,
            MoneyJson price,
            String vatMode,
            @Nullable String vatRate,
            AmountsResponse amounts,
            @Nullable MoneyJson cost,
            @Nullable String markup,
            @Nullable String margin,
            @Nullable Integer leadTimeMin,
            @Nullable Integer leadTimeMax) {}

    static ProposalResponse of(Proposal proposal) {
        return new ProposalResponse(
                proposal.id().value(),
                proposal.number() == null ? null : proposal.number().toString(),
                proposal.order().value(),
                proposal.client() == null ? null : proposal.client().value(),
                proposal.versions().stream().map(ProposalResponse::of).toList(),
                proposal.createdAt(),
                proposal.version());
    }

    private static VersionResponse of(ProposalVersion version) {
        var offer = version.offer();
        return new VersionResponse(
                version.revision(),
                version.status().name(),
                offer.currency().getCurrencyCode(),
                offer.language().code(),
                offer.validUntil(),
                offer.terms(),
                offer.note(),
                offer.lines().stream().map(ProposalResponse::of).toList(),
                AmountsResponse.of(offer.total()),
                version.issuedAt(),
                version.sentAt(),
                version.closedAt(),
                version.accepted().stream().sorted().toList(),
                version.atRisk().stream().sorted().toList(),
                version.reason(),
                version.paper(),
                version.remindedAt());
    }

    private static LineResponse of(ProposalLine line) {
        var price = line.price();
        var time = line.leadTime();
        Cost cost = line.cost();
        return new LineResponse(
                line.line(),
                line.orderItem(),
                line.name(),
                line.sku(),
                line.quantity().toPlainString(),
                line.unit().code(),
                MoneyJson.of(price.unit()),
                price.vat().mode().name(),
                rate(price.vat()),
                AmountsResponse.of(line.amounts()),
                cost == null ? null : MoneyJson.of(cost.perUnit()),
                price.markup().map(markup -> markup.value().toPlainString()).orElse(null),
                price.margin().map(margin -> margin.value().toPlainString()).orElse(null),
                time == null ? null : time.minDays(),
                time == null ? null : time.maxDays());
    }

    private static @Nullable String rate(Vat vat) {
        return vat.rate() == null ? null : vat.rate().value().toPlainString();
    }
}
