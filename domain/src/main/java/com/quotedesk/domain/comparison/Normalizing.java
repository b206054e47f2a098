package com.quotedesk.domain.comparison;

import com.quotedesk.domain.comparison.Bid.Remark;
import com.quotedesk.domain.comparison.Incomparable.Reason;
import com.quotedesk.domain.quotes.QuoteLine;
import com.quotedesk.domain.quotes.QuoteTerms;
import com.quotedesk.domain.quotes.QuoteVersion;
import com.quotedesk.domain.shared.ExchangeRate;
import com.quotedesk.domain.shared.Rounding;
import com.quotedesk.domain.shared.UnitConversion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Brings the lines of quotes to one basis. */
final class Normalizing {

    private final Basis basis;
    private final Map<UUID, Wanted> wanted;
    private final List<Bid> bids = new ArrayList<>();
    private final List<Incomparable> incomparable = new ArrayList<>();

    Normalizing(Basis basis, Map<UUID, Wanted> wanted) {
        this.basis = basis;
        this.wanted = wanted;
    }

    List<Bid> bids() {
        return bids;
    }

    List<Incomparable> incomparable() {
        return incomparable;
    }

    /** Lines for what is not wanted any more are left out. */
    void add(Answered answered) {
        for (var line : answered.version().offer().lines()) {
            Optional.ofNullable(answered.items().get(line.position()))
                    .map(wanted::get)
                    .ifPresent(item -> add(answered, line, item));
        }
    }

    private void add(Answered answered, QuoteLine line, Wanted item) {
        var rate = basis.rate(line.price().currency());
        var conversion = conversion(line, item);
        if (rate.isEmpty()) {
            refuse(answered, line, item, Reason.NO_RATE);
        } else if (conversion.isEmpty()) {
            refuse(answered, line, item, Reason.OTHER_UNIT);
        } else {
            bids.add(bid(answered, line, item, conversion.get(), rate.get()));
        }
    }

    private void refuse(Answered answered, QuoteLine line, Wanted item, Reason reason) {
        incomparable.add(new Incomparable(item.item(), answered.quote(), line, reason));
    }

    private static Optional<UnitConversion> conversion(QuoteLine line, Wanted item) {
        return line.pack() == null
                ? UnitConversion.between(line.unit(), item.unit())
                : UnitConversion.between(line.unit(), item.unit(), line.pack());
    }

    private Bid bid(
            Answered answered,
            QuoteLine line,
            Wanted item,
            UnitConversion conversion,
            ExchangeRate rate) {
        var needed = conversion.back().quantity(item.quantity());
        var bought = line.toBuy(needed);
        var net = basis.vat(terms(answered).vat()).net(line.priceOfOne(bought));
        var unitPrice = rate.convert(net);
        return new Bid(
                item.item(),
                answered.quote(),
                answered.version().number(),
                conversion.price(unitPrice),
                conversion.quantity(bought),
                Rounding.STANDARD.line(unitPrice, bought),
                line.leadTime(),
                line,
                rate,
                remarks(answered.version(), line, needed, bought));
    }

    private Set<Remark> remarks(
            QuoteVersion version, QuoteLine line, BigDecimal needed, BigDecimal bought) {
        var remarks = EnumSet.noneOf(Remark.class);
        mark(remarks, Remark.SUBSTITUTE, line.substitute() != null);
        mark(remarks, Remark.LATE, version.late());
        mark(remarks, Remark.EXPIRED, !version.offer().terms().holdsOn(basis.day()));
        mark(remarks, Remark.SHORT, isShort(line, bought));
        mark(remarks, Remark.MORE_THAN_WANTED, bought.compareTo(needed) > 0);
        mark(remarks, Remark.VAT_ASSUMED, version.offer().terms().vat() == null);
        return remarks;
    }

    private static boolean isShort(QuoteLine line, BigDecimal bought) {
        return line.available() != null && line.available().compareTo(bought) < 0;
    }

    private static void mark(Set<Remark> remarks, Remark remark, boolean holds) {
        if (holds) {
            remarks.add(remark);
        }
    }

    private static QuoteTerms terms(Answered answered) {
        return answered.version().offer().terms();
    }
}
