package com.quotedesk.domain.comparison;

import com.quotedesk.domain.events.DomainEvent;
import com.quotedesk.domain.events.Subject;
import com.quotedesk.domain.orders.OrderId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** It was decided whose offers are taken for an order. */
public record OffersChosen(OrderId order, List<Choice> choices) implements DomainEvent {

    public OffersChosen {
        choices = List.copyOf(choices);
    }

    @Override
    public String type() {
        return "order.offers-chosen.v1";
    }

    @Override
    public Subject subject() {
        return order.subject();
    }

    @Override
    public Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        choices.forEach(
                choice ->
                        values.put(
                                choice.item().toString(), choice.quote() + "/" + choice.number()));
        return values;
    }
}
