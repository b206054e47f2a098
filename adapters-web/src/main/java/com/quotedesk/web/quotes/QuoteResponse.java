package com.quotedesk.web.quotes;

import com.quotedesk.domain.quotes.Quote;
import com.quotedesk.domain.quotes.QuoteLine;
import com.quotedesk.domain.quotes.QuoteVersion;
import com.quotedesk.domain.shared.Vat;
import com.quotedesk.web.work.MoneyJson;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that a supplier answered to a request. */
@Serdeable
record QuoteResponse(
        UUID id,
        UUID rfq,
        UUID order,
        UUID supplier,
        @Nullable Integer counting,
        List<VersionResponse> versions,
        long version) {

    /** The tax of prices; the rate is a decimal as text, null where there is no tax. */
    @Serdeable
    record VatJson(String mode, @Nullable String rate) {
        static @Nullable VatJson of(@Nullable Vat vat) {
            return vat == null
                    ? null
                    : new VatJson(
                            vat.mode().name(),
                            vat.rate() == null ? null : vat.rate().value().toPlainString());
        }
    }

    @Serdeable
    record VersionResponse(
            int number,
            String status,
            String door,
            @Nullable UUID message,
            boolean late,
            Instant receivedAt,
            String currency,
            @Nullable VatJson vat,
            @Nullable MoneyJson delivery,
            @Nullable MoneyJson minimumOrder,
            @Nullable LocalDate validUntil,
            @Nullable String payment,
            @Nullable String shipping,
            @Nullable String theirNumber,
            @Nullable String note,
            @Nullable String reason,
            List<String> doubts,
            List<LineResponse> lines) {}

    @Serdeable
    record LineResponse(
            int position,
            MoneyJson price,
            String per,
            String unit,
            @Nullable String available,
            @Nullable String minimum,
            @Nullable String multiple,
            @Nullable Integer leadTimeMin,
            @Nullable Integer leadTimeMax,
            @Nullable String substitute,
            @Nullable String note) {}

    static QuoteResponse of(Quote quote) {
        return new QuoteResponse(
                quote.ref().id().value(),
                quote.ref().rfq().value(),
                quote.ref().order().value(),
                quote.ref().supplier().value(),
                quote.valid().map(QuoteVersion::number).orElse(null),
                quote.versions().stream().map(QuoteResponse::of).toList(),
                quote.version());
    }

    private static VersionResponse of(QuoteVersion version) {
        var offer = version.offer();
        var terms = offer.terms();
        return new VersionResponse(
                version.number(),
                version.status().name(),
                offer.door().name(),
                offer.message() == null ? null : offer.message().value(),
                version.late(),
                version.receivedAt(),
                terms.currency().getCurrencyCode(),
                VatJson.of(terms.vat()),
                MoneyJson.ofNullable(terms.delivery()),
                MoneyJson.ofNullable(terms.minimumOrder()),
                terms.validUntil(),
                terms.payment(),
                terms.shipping(),
                terms.number(),
                terms.note(),
                version.reason(),
                offer.doubts().stream().map(doubt -> doubt.kind().name()).toList(),
                offer.lines().stream().map(QuoteResponse::of).toList());
    }

    private static LineResponse of(QuoteLine line) {
        var time = line.leadTime();
        return new LineResponse(
                line.position(),
                MoneyJson.of(line.price()),
                line.per().toPlainString(),
                line.unit().code(),
                text(line.available()),
                text(line.minimum()),
                text(line.multiple()),
                time == null ? null : time.minDays(),
                time == null ? null : time.maxDays(),
                line.substitute(),
                line.note());
    }

    private static @Nullable String text(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
