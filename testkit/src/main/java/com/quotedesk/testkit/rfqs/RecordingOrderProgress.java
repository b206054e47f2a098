package com.quotedesk.testkit.rfqs;

import com.quotedesk.application.rfqs.OrderProgress;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.orders.OrderId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Orders that remember what they were told. */
public final class RecordingOrderProgress implements OrderProgress {

    private final Map<OrderId, AskedOrder> orders = new HashMap<>();
    private final List<String> told = new ArrayList<>();

    public void put(AskedOrder order) {
        orders.put(order.id(), order);
    }

    /** {@code asked} and {@code quoted}, in order. */
    public List<String> told() {
        return List.copyOf(told);
    }

    @Override
    public Optional<AskedOrder> find(OrderId order) {
        return Optional.ofNullable(orders.get(order));
    }

    @Override
    public Optional<AskedOrder> look(OrderId order) {
        return find(order);
    }

    @Override
    public void asked(OrderId order, Actor by) {
        told.add("asked");
    }

    @Override
    public void quoted(OrderId order, Actor by) {
        told.add("quoted");
    }
}
