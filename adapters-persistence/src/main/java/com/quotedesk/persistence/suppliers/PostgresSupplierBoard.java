package com.quotedesk.persistence.suppliers;

import com.quotedesk.application.suppliers.SupplierBoard;
import com.quotedesk.application.suppliers.Suppliers;
import com.quotedesk.application.work.Page;
import com.quotedesk.application.work.PageKey;
import com.quotedesk.domain.suppliers.Supplier;
import com.quotedesk.domain.suppliers.SupplierId;
import com.quotedesk.persistence.work.NewestFirst;
import com.quotedesk.persistence.work.Reads;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
final class PostgresSupplierBoard implements SupplierBoard {

    private static final String LIST =
            """
            SELECT id, name, categories, brands, block_reason IS NOT NULL AS blocked, created_at
            FROM core.supplier
            WHERE true\
            """;

    private final JdbcOperations jdbc;
    private final Reads reads;
    private final Suppliers suppliers;

    PostgresSupplierBoard(JdbcOperations jdbc, Reads reads, Suppliers suppliers) {
        this.jdbc = jdbc;
        this.reads = reads;
        this.suppliers = suppliers;
    }

    @Override
    public Page<Row> list(Query query) {
        var select = new NewestFirst(LIST, "created_at", "id");
        select.containing("search_text", query.search());
        if (query.blocked() != null) {
            select.and(query.blocked() ? "block_reason IS NOT NULL" : "block_reason IS NULL");
        }
        return reads.of(
                () ->
                        select.page(
                                jdbc,
                                query.after(),
                                query.limit(),
                                PostgresSupplierBoard::row,
                                row -> new PageKey(row.createdAt(), row.id().value())));
    }

    @Override
    public Optional<Supplier> find(SupplierId id) {
        return reads.of(() -> suppliers.find(id));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new SupplierId(row.getObject("id", UUID.class)),
                row.getString("name"),
                texts(row, "categories"),
                texts(row, "brands"),
                row.getBoolean("blocked"),
                row.getTimestamp("created_at").toInstant());
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
