package com.quotedesk.persistence.clients;

import com.quotedesk.application.clients.ClientBoard;
import com.quotedesk.application.clients.Clients;
import com.quotedesk.application.work.Page;
import com.quotedesk.application.work.PageKey;
import com.quotedesk.domain.clients.Client;
import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.requisites.Inn;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.persistence.work.NewestFirst;
import com.quotedesk.persistence.work.Reads;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

@Singleton
final class PostgresClientBoard implements ClientBoard {

    private static final String LIST =
            """
            SELECT c.id, c.name, c.inn, c.archived, c.created_at,
                   (SELECT p.email FROM core.client_contact p
                    WHERE p.client_id = c.id ORDER BY p.place LIMIT 1) AS address
            FROM core.client c
            WHERE true\
            """;

    private final JdbcOperations jdbc;
    private final Reads reads;
    private final Clients clients;

    PostgresClientBoard(JdbcOperations jdbc, Reads reads, Clients clients) {
        this.jdbc = jdbc;
        this.reads = reads;
        this.clients = clients;
    }

    @Override
    public Page<Row> list(Query query) {
        var select = new NewestFirst(LIST, "c.created_at", "c.id");
        select.containing("c.search_text", query.search());
        if (query.archived() != null) {
            select.and(query.archived() ? "c.archived" : "NOT c.archived");
        }
        return reads.of(
                () ->
                        select.page(
                                jdbc,
                                query.after(),
                                query.limit(),
                                PostgresClientBoard::row,
                                row -> new PageKey(row.createdAt(), row.id().value())));
    }

    @Override
    public Optional<Client> find(ClientId id) {
        return reads.of(() -> clients.find(id));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new ClientId(row.getObject("id", UUID.class)),
                row.getString("name"),
                Optional.ofNullable(row.getString("inn")).flatMap(Inn::parse).orElse(null),
                Optional.ofNullable(row.getString("address")).map(EmailAddress::new).orElse(null),
                row.getBoolean("archived"),
                row.getTimestamp("created_at").toInstant());
    }
}
