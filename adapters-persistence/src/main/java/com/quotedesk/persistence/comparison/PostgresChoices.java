package com.quotedesk.persistence.comparison;

import com.quotedesk.application.comparison.Choices;
import com.quotedesk.domain.comparison.Choice;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.quotes.QuoteId;
import com.quotedesk.persistence.work.Reads;
import com.quotedesk.persistence.work.Rows;
import com.quotedesk.persistence.work.Texts;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

@Singleton
final class PostgresChoices implements Choices {

    private static final String PUT =
            """
            INSERT INTO sourcing.chosen_offer (order_id, order_item_id, quote_id, number, reason)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (order_id, order_item_id) DO UPDATE
            SET quote_id = excluded.quote_id, number = excluded.number, reason = excluded.reason
            """;

    private static final String OF =
            "SELECT * FROM sourcing.chosen_offer WHERE order_id = ? ORDER BY order_item_id";

    private final JdbcOperations jdbc;
    private final Reads reads;

    PostgresChoices(JdbcOperations jdbc, Reads reads) {
        this.jdbc = jdbc;
        this.reads = reads;
    }

    @Override
    public void put(OrderId order, List<Choice> choices) {
        Rows.each(
                jdbc,
                PUT,
                choices,
                (statement, choice) -> {
                    statement.setObject(1, order.value());
                    statement.setObject(2, choice.item());
                    statement.setObject(3, choice.quote().value());
                    statement.setInt(4, choice.number());
                    statement.setString(5, Texts.storableOrNull(choice.reason()));
                });
    }

    @Override
    public List<Choice> of(OrderId order) {
        return reads.of(
                () ->
                        Rows.read(
                                jdbc,
                                OF,
                                row ->
                                        new Choice(
                                                row.getObject("order_item_id", UUID.class),
                                                new QuoteId(row.getObject("quote_id", UUID.class)),
                                                row.getInt("number"),
                                                row.getString("reason")),
                                (statement, i) -> statement.setObject(i, order.value())));
    }
}
