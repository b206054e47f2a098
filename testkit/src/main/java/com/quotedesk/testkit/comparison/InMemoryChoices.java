package com.quotedesk.testkit.comparison;

import com.quotedesk.application.comparison.Choices;
import com.quotedesk.domain.comparison.Choice;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.testkit.work.InMemoryTransactions;
import com.quotedesk.testkit.work.Table;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

public final class InMemoryChoices implements Choices {

    private record Row(OrderId order, Choice choice) {}

    private final Table<UUID, Row> rows;

    public InMemoryChoices(InMemoryTransactions transactions) {
        rows = new Table<>(transactions);
    }

    @Override
    public void put(OrderId order, List<Choice> choices) {
        choices.forEach(choice -> rows.put(choice.item(), new Row(order, choice)));
    }

    @Override
    public List<Choice> of(OrderId order) {
        return rows.stream()
                .filter(row -> row.order().equals(order))
                .map(Row::choice)
                .sorted(Comparator.comparing(choice -> choice.item().toString()))
                .toList();
    }
}
