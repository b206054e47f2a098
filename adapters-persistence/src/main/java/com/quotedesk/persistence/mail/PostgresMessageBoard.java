package com.quotedesk.persistence.mail;

import com.quotedesk.application.mail.MessageBoard;
import com.quotedesk.application.work.Page;
import com.quotedesk.application.work.PageKey;
import com.quotedesk.domain.mail.MailDefect;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.mail.MessageState;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.reading.MessageKind;
import com.quotedesk.persistence.work.NewestFirst;
import com.quotedesk.persistence.work.SqlFailures;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Singleton
final class PostgresMessageBoard implements MessageBoard {

    private static final String LIST =
            """
            SELECT id, mailbox, state, kind, sender, subject, size, truncated, defects, attempts,
                   failure, order_id, received_at
            FROM mail.message
            WHERE true\
            """;

    private final JdbcOperations jdbc;
    private final TransactionOperations<Connection> transactions;

    PostgresMessageBoard(JdbcOperations jdbc, TransactionOperations<Connection> transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public Page<Row> list(Query query) {
        var select = select();
        select.among("state", query.states());
        return read(select, query.after(), query.limit());
    }

    @Override
    public Optional<Row> find(MessageId id) {
        var select = select().and("id = ?", (statement, i) -> statement.setObject(i, id.value()));
        return read(select, null, 1).items().stream().findFirst();
    }

    private static NewestFirst select() {
        return new NewestFirst(LIST, "received_at", "id");
    }

    private Page<Row> read(NewestFirst select, @Nullable PageKey after, int limit) {
        return SqlFailures.translated(
                () ->
                        transactions.executeRead(
                                status ->
                                        select.page(
                                                jdbc,
                                                after,
                                                limit,
                                                PostgresMessageBoard::row,
                                                row ->
                                                        new PageKey(
                                                                row.receivedAt(),
                                                                row.id().value()))));
    }

    private static Row row(ResultSet row) throws SQLException {
        var kind = row.getString("kind");
        var order = row.getObject("order_id", UUID.class);
        return new Row(
                new MessageId(row.getObject("id", UUID.class)),
                row.getString("mailbox"),
                MessageState.valueOf(row.getString("state")),
                kind == null ? null : MessageKind.valueOf(kind),
                row.getString("sender"),
                row.getString("subject"),
                row.getLong("size"),
                row.getBoolean("truncated"),
                defects(row),
                row.getInt("attempts"),
                row.getString("failure"),
                order == null ? null : new OrderId(order),
                row.getTimestamp("received_at").toInstant());
    }

    private static Set<MailDefect> defects(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("defects").getArray())
                .map(MailDefect::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
