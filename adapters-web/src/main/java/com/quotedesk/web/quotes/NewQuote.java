package com.quotedesk.web.quotes;

import com.quotedesk.domain.quotes.Offer;
import com.quotedesk.domain.quotes.QuoteDoor;
import com.quotedesk.domain.quotes.QuoteLine;
import com.quotedesk.domain.quotes.QuoteTerms;
import com.quotedesk.domain.reading.LeadTime;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.rfqs.RfqItem;
import com.quotedesk.domain.shared.Money;
import com.quotedesk.domain.shared.Unit;
import com.quotedesk.web.problems.ProblemException;
import com.quotedesk.web.problems.ProblemException.Wrong;
import com.quotedesk.web.quotes.QuoteResponse.VatJson;
import com.quotedesk.web.work.Fields;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier said, written down by one of us. Amounts and quantities are decimals as text.
 *
 * @param vat left out where the supplier does not say
 */
@Serdeable
record NewQuote(
        @Nullable String currency,
        @Nullable VatJson vat,
        @Nullable String delivery,
        @Nullable String minimumOrder,
        @Nullable String validUntil,
        @Nullable String payment,
        @Nullable String shipping,
        @Nullable String theirNumber,
        @Nullable String note,
        @Nullable List<Line> lines) {

    /**
     * @param per how many the price is for, 1 where it is left out
     */
    @Serdeable
    record Line(
            @Nullable Integer position,
            @Nullable String price,
            @Nullable String per,
            @Nullable String unit,
            @Nullable String available,
            @Nullable String minimum,
            @Nullable String multiple,
            @Nullable Integer leadTimeMin,
            @Nullable Integer leadTimeMax,
            @Nullable String substitute,
            @Nullable String note) {}

    /**
     * @throws ProblemException naming all that is wrong at once
     */
    Offer read(Rfq rfq) {
        var fields = new Fields();
        var money = fields.currency("currency", currency);
        var said = Fields.listed("lines", lines);
        var read = new ArrayList<QuoteLine>();
        for (var line : said) {
            read.add(line(fields, "lines[" + read.size() + "].", line, money, rfq));
        }
        var terms =
                new QuoteTerms(
                        money,
                        vat == null ? null : fields.vat("vat", vat.mode(), vat.rate()),
                        amount(fields, "delivery", delivery, money),
                        amount(fields, "minimumOrder", minimumOrder, money),
                        fields.optionalDay("validUntil", validUntil),
                        fields.optionalText("payment", payment),
                        fields.optionalText("shipping", shipping),
                        fields.optionalText("theirNumber", theirNumber),
                        fields.optionalText("note", note));
        fields.refuseWrong();
        if (read.isEmpty()
                || read.stream().map(QuoteLine::position).distinct().count() < read.size()) {
            throw ProblemException.wrong(List.of(Wrong.of("lines", "value.missing")));
        }
        return new Offer(QuoteDoor.HAND, null, terms, read, List.of());
    }

    private static @Nullable Money amount(
            Fields fields, String name, @Nullable String value, Currency currency) {
        return value == null ? null : new Money(fields.price(name, value), currency);
    }

    private static QuoteLine line(
            Fields fields, String path, Line line, Currency currency, Rfq rfq) {
        int position = line.position() == null ? 1 : Math.max(1, line.position());
        var asked =
                rfq.items().stream()
                        .filter(item -> item.position() == position)
                        .map(RfqItem::unit)
                        .findFirst()
                        .orElse(Unit.PIECE);
        return new QuoteLine(
                position,
                new Money(fields.price(path + "price", line.price()), currency),
                line.per() == null ? BigDecimal.ONE : fields.quantity(path + "per", line.per()),
                line.unit() == null ? asked : fields.unit(path + "unit", line.unit()),
                null,
                List.of(),
                fields.optionalQuantity(path + "available", line.available()),
                fields.optionalQuantity(path + "minimum", line.minimum()),
                fields.optionalQuantity(path + "multiple", line.multiple()),
                leadTime(line),
                fields.optionalText(path + "substitute", line.substitute()),
                fields.optionalText(path + "note", line.note()));
    }

    private static @Nullable LeadTime leadTime(Line line) {
        var min = line.leadTimeMin();
        var max = line.leadTimeMax();
        return min == null && max == null
                ? null
                : new LeadTime(
                        min == null ? null : Math.max(0, min),
                        max == null ? null : Math.max(0, max));
    }
}
