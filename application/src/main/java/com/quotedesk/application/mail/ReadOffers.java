package com.quotedesk.application.mail;

import com.quotedesk.application.comparison.PriceHistory;
import com.quotedesk.domain.comparison.PastPrice;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.quotes.Offer;
import com.quotedesk.domain.quotes.QuoteLine;
import com.quotedesk.domain.quotes.ReadOffer;
import com.quotedesk.domain.reading.Doubt;
import com.quotedesk.domain.reading.DoubtKind;
import com.quotedesk.domain.reading.SupplierAnswer;
import com.quotedesk.domain.rfqs.Rfq;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Makes offers of what was read in suppliers' mails, and doubts what is unlike everything they
 * offered before: a price far from the last one, another currency.
 */
public final class ReadOffers {

    private static final int LOOKED_AT = 20;
    private static final int HUNDRED = 100;

    private final Supplier<ReadOffer> offers;
    private final PriceHistory history;
    private final Supplier<Integer> farPercent;

    /**
     * @param farPercent by how many percent a price may differ from the last one of a like item
     *     before it is doubted; 0 doubts none
     */
    public ReadOffers(
            Supplier<ReadOffer> offers, PriceHistory history, Supplier<Integer> farPercent) {
        this.offers = offers;
        this.history = history;
        this.farPercent = farPercent;
    }

    /** Empty where nothing of what was asked has a price. */
    public Optional<Offer> of(SupplierAnswer answer, Rfq rfq, MessageId message) {
        return offers.get()
                .of(answer, rfq, message)
                .map(
                        offer ->
                                new Offer(
                                        offer.door(),
                                        offer.message(),
                                        offer.terms(),
                                        offer.lines(),
                                        doubts(offer, rfq)));
    }

    private List<Doubt> doubts(Offer offer, Rfq rfq) {
        var doubts = new ArrayList<>(offer.doubts());
        for (var line : offer.lines()) {
            var past = past(line, rfq);
            past.stream()
                    .filter(one -> one.quote().supplier().equals(rfq.supplier()))
                    .limit(1)
                    .map(one -> one.price().currency())
                    .filter(usual -> !usual.equals(offer.terms().currency()))
                    .forEach(
                            usual ->
                                    doubts.add(
                                            Doubt.of(
                                                    DoubtKind.OTHER_CURRENCY,
                                                    offer.terms().currency() + " / " + usual)));
            past.stream()
                    .filter(one -> one.price().currency().equals(line.price().currency()))
                    .filter(one -> one.unit().equals(line.unit()))
                    .limit(1)
                    .map(one -> one.price().dividedBy(one.per()))
                    .filter(
                            last ->
                                    isFar(
                                            line.price().dividedBy(line.per()).amount(),
                                            last.amount()))
                    .forEach(
                            last ->
                                    doubts.add(
                                            new Doubt(
                                                    DoubtKind.FAR_PRICE,
                                                    line.position(),
                                                    last.toString())));
        }
        return doubts.stream().distinct().toList();
    }

    private List<PastPrice> past(QuoteLine line, Rfq rfq) {
        return rfq.items().stream()
                .filter(item -> item.position() == line.position())
                .flatMap(item -> history.of(item.name(), item.sku(), LOOKED_AT).stream())
                .filter(one -> !one.quote().rfq().equals(rfq.id()))
                .toList();
    }

    private boolean isFar(BigDecimal price, BigDecimal last) {
        int percent = farPercent.get();
        var most = BigDecimal.valueOf((long) HUNDRED + percent);
        var hundred = BigDecimal.valueOf(HUNDRED);
        return percent > 0
                && (price.multiply(hundred).compareTo(last.multiply(most)) > 0
                        || price.multiply(most).compareTo(last.multiply(hundred)) < 0);
    }
}
