package com.quotedesk.domain.reading;

import com.quotedesk.domain.shared.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Readings as lists of values: what is kept of them, compared and shown. */
public final class ReadValues {

    private final List<ReadValue> values = new ArrayList<>();

    private ReadValues() {}

    /** What an inquiry says, the whole first, then its lines. */
    public static List<ReadValue> of(Inquiry inquiry) {
        var all = new ReadValues();
        var client = inquiry.client();
        all.add(ReadField.COMPANY, null, client.company(), Function.identity());
        all.add(ReadField.INN, null, client.inn(), Function.identity());
        all.add(ReadField.CONTACT, null, client.contact(), Function.identity());
        all.add(ReadField.PHONE, null, client.phone(), Function.identity());
        all.add(ReadField.NEEDED_BY, null, inquiry.neededBy(), LocalDate::toString);
        all.add(ReadField.DELIVERY_PLACE, null, inquiry.deliveryPlace(), Function.identity());
        int number = 0;
        for (var line : inquiry.lines()) {
            number++;
            all.add(ReadField.NAME, number, line.name(), Function.identity());
            all.add(ReadField.SKU, number, line.sku(), Function.identity());
            all.add(ReadField.QUANTITY, number, line.quantity(), BigDecimal::toPlainString);
            all.add(ReadField.UNIT, number, line.unit(), Unit::code);
        }
        return List.copyOf(all.values);
    }

    /** What an answer says, the whole first, then its lines by their positions. */
    public static List<ReadValue> of(SupplierAnswer answer) {
        var all = new ReadValues();
        all.say(ReadField.OUTCOME, null, answer.outcome().code());
        all.add(ReadField.CURRENCY, null, answer.currency(), Function.identity());
        all.say(ReadField.VAT_MODE, null, answer.vat().mode().code());
        var rate = answer.vat().rate();
        if (rate != null) {
            all.say(ReadField.VAT_RATE, null, rate.toPlainString());
        }
        all.add(ReadField.VALID_UNTIL, null, answer.validUntil(), LocalDate::toString);
        all.add(ReadField.PAYMENT_TERMS, null, answer.paymentTerms(), Function.identity());
        all.add(ReadField.DELIVERY_TERMS, null, answer.deliveryTerms(), Function.identity());
        for (var line : answer.lines()) {
            int at = line.position();
            all.add(ReadField.UNIT_PRICE, at, line.unitPrice(), BigDecimal::toPlainString);
            for (var tier : line.tiers()) {
                all.add(ReadField.PRICE_TIER, at, tier, PriceTierText::of);
            }
            all.add(ReadField.OFFERED_QUANTITY, at, line.quantity(), BigDecimal::toPlainString);
            all.add(ReadField.LEAD_TIME, at, line.leadTime(), LeadTimeText::of);
            all.say(ReadField.AVAILABILITY, at, line.availability().code());
            all.add(ReadField.SUBSTITUTE, at, line.substitute(), Function.identity());
            all.add(ReadField.MINIMUM_ORDER, at, line.minimumOrder(), BigDecimal::toPlainString);
        }
        return List.copyOf(all.values);
    }

    private <T> void add(
            ReadField field,
            @Nullable Integer line,
            @Nullable Found<T> found,
            Function<T, String> text) {
        if (found != null) {
            values.add(
                    new ReadValue(
                            field,
                            line,
                            text.apply(found.value()),
                            found.evidence(),
                            found.confidence()));
        }
    }

    private void say(ReadField field, @Nullable Integer line, String text) {
        values.add(new ReadValue(field, line, text, null, null));
    }
}
