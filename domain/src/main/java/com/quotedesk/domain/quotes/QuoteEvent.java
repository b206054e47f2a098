package com.quotedesk.domain.quotes;

import com.quotedesk.domain.events.DomainEvent;
import com.quotedesk.domain.events.Subject;
import java.util.LinkedHashMap;
import java.util.Map;

/** What happens in the life of a quote. */
public sealed interface QuoteEvent extends DomainEvent {

    QuoteRef quote();

    /** The version that it happened to. */
    int number();

    /** What this event tells besides which version it is of. */
    Map<String, String> details();

    @Override
    default Subject subject() {
        return new Subject("quote", quote().id().value());
    }

    @Override
    default Map<String, String> values() {
        var values = new LinkedHashMap<>(quote().values());
        values.put("version", Integer.toString(number()));
        values.putAll(details());
        return values;
    }

    /**
     * @param held whether it waits for a person
     */
    record Received(QuoteRef quote, int number, QuoteDoor door, boolean late, boolean held)
            implements QuoteEvent {
        @Override
        public String type() {
            return QuoteStatus.RECEIVED;
        }

        @Override
        public Map<String, String> details() {
            return Map.of(
                    "door", door.name(),
                    "late", Boolean.toString(late),
                    "held", Boolean.toString(held));
        }
    }

    record Confirmed(QuoteRef quote, int number) implements QuoteEvent {
        @Override
        public String type() {
            return QuoteStatus.CONFIRMED;
        }

        @Override
        public Map<String, String> details() {
            return Map.of();
        }
    }

    record Discarded(QuoteRef quote, int number, String reason) implements QuoteEvent {
        @Override
        public String type() {
            return QuoteStatus.DISCARD;
        }

        @Override
        public Map<String, String> details() {
            return Map.of("reason", reason);
        }
    }

    record Withdrawn(QuoteRef quote, int number, String reason) implements QuoteEvent {
        @Override
        public String type() {
            return QuoteStatus.WITHDRAW;
        }

        @Override
        public Map<String, String> details() {
            return Map.of("reason", reason);
        }
    }
}
