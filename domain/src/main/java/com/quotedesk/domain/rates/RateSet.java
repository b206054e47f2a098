package com.quotedesk.domain.rates;

import com.quotedesk.domain.events.DomainEvent;
import com.quotedesk.domain.events.Subject;
import com.quotedesk.domain.shared.ExchangeRate;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/** Somebody wrote a rate down. */
public record RateSet(ExchangeRate rate) implements DomainEvent {

    /** The source of rates that a person wrote down. */
    public static final String BY_HAND = "hand";

    @Override
    public String type() {
        return "rate.set.v1";
    }

    /** A pair of currencies has no other identity than itself. */
    @Override
    public Subject subject() {
        var pair = "rate:" + rate.from() + "/" + rate.to();
        return new Subject("rate", UUID.nameUUIDFromBytes(pair.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public Map<String, String> values() {
        return Map.of(
                "from", rate.from().getCurrencyCode(),
                "to", rate.to().getCurrencyCode(),
                "rate", rate.rate().toPlainString(),
                "date", rate.date().toString());
    }
}
