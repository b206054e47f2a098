package com.quotedesk.persistence.orders;

import com.quotedesk.persistence.work.Columns;
import com.quotedesk.persistence.work.Journey;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.Timestamp;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes new orders and their items, any number of them in one statement each. */
@Singleton
final class OrderAddition {

    private static final String ORDERS =
            """
            INSERT INTO sales.customer_order
                (id, number_year, number_seq, status, needs_review, client_id, subject, item_count,
                 needed_by, delivery_place, doubts, owner_id, team_id, closed_at, close_reason,
                 archived, created_at, search_text, version)
            SELECT id, number_year, number_seq, status, needs_review, client_id, subject,
                   item_count, needed_by, delivery_place, doubts::jsonb, owner_id, team_id,
                   closed_at, close_reason, archived, created_at, search_text, version
            FROM unnest(?::uuid[], ?::int[], ?::int[], ?::text[], ?::boolean[], ?::uuid[],
                        ?::text[], ?::int[], ?::date[], ?::text[], ?::text[], ?::uuid[],
                        ?::uuid[], ?::timestamptz[], ?::text[], ?::boolean[], ?::timestamptz[],
                        ?::text[], ?::bigint[])
                 added (id, number_year, number_seq, status, needs_review, client_id, subject,
                        item_count, needed_by, delivery_place, doubts, owner_id, team_id,
                        closed_at, close_reason, archived, created_at, search_text, version)
            """;

    private static final String ITEMS =
            """
            INSERT INTO sales.order_item (id, order_id, line, name, sku, quantity, unit, status)
            SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::int[], ?::text[], ?::text[],
                                 ?::numeric[], ?::text[], ?::text[])
            """;

    private static final Argument<List<DoubtJson>> DOUBTS = Argument.listOf(DoubtJson.class);

    private final JsonMapper json;

    OrderAddition(JsonMapper json) {
        this.json = json;
    }

    void orders(Journey journey, List<OrderRow> rows) {
        journey.write(
                ORDERS,
                written -> {},
                Columns.of("uuid", rows, OrderRow::id),
                Columns.of("int4", rows, OrderRow::numberYear),
                Columns.of("int4", rows, OrderRow::numberSeq),
                Columns.of("text", rows, OrderRow::status),
                Columns.of("bool", rows, OrderRow::needsReview),
                Columns.of("uuid", rows, OrderRow::clientId),
                Columns.of("text", rows, OrderRow::subject),
                Columns.of("int4", rows, OrderRow::itemCount),
                Columns.of("date", rows, OrderRow::neededBy),
                Columns.of("text", rows, OrderRow::deliveryPlace),
                Columns.of("text", rows, this::doubts),
                Columns.of("uuid", rows, OrderRow::ownerId),
                Columns.of("uuid", rows, OrderRow::teamId),
                Columns.of("timestamptz", rows, OrderAddition::closedAt),
                Columns.of("text", rows, OrderRow::closeReason),
                Columns.of("bool", rows, OrderRow::archived),
                Columns.of("timestamptz", rows, row -> Timestamp.from(row.createdAt())),
                Columns.of("text", rows, OrderRow::searchText),
                Columns.of("int8", rows, OrderRow::version));
    }

    void items(Journey journey, List<OrderItemRow> rows) {
        journey.write(
                ITEMS,
                written -> {},
                Columns.of("uuid", rows, OrderItemRow::id),
                Columns.of("uuid", rows, OrderItemRow::orderId),
                Columns.of("int4", rows, OrderItemRow::line),
                Columns.of("text", rows, OrderItemRow::name),
                Columns.of("text", rows, OrderItemRow::sku),
                Columns.of("numeric", rows, OrderItemRow::quantity),
                Columns.of("text", rows, OrderItemRow::unit),
                Columns.of("text", rows, OrderItemRow::status));
    }

    private static @Nullable Timestamp closedAt(OrderRow row) {
        return row.closedAt() == null ? null : Timestamp.from(row.closedAt());
    }

    private String doubts(OrderRow row) {
        try {
            return json.writeValueAsString(DOUBTS, row.doubts());
        } catch (IOException impossible) {
            throw new IllegalStateException("doubts could not be written as JSON", impossible);
        }
    }
}
