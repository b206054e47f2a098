package com.quotedesk.persistence.numbering;

import com.quotedesk.application.numbering.DocumentNumbers;
import com.quotedesk.domain.numbering.DocumentKind;
import com.quotedesk.domain.numbering.DocumentNumber;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;

@Singleton
final class PostgresDocumentNumbers implements DocumentNumbers {

    /** The row stays locked until the transaction ends: that is what leaves no holes. */
    private static final String NEXT =
            """
            INSERT INTO core.document_counter AS counter (kind, year, last_sequence)
            VALUES (?, ?, 1)
            ON CONFLICT (kind, year) DO UPDATE SET last_sequence = counter.last_sequence + 1
            RETURNING last_sequence
            """;

    private final JdbcOperations jdbc;

    PostgresDocumentNumbers(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public DocumentNumber next(DocumentKind kind, int year) {
        return jdbc.prepareStatement(
                NEXT,
                statement -> {
                    statement.setString(1, kind.name());
                    statement.setInt(2, year);
                    try (var rows = statement.executeQuery()) {
                        rows.next();
                        return new DocumentNumber(kind, year, rows.getInt(1));
                    }
                });
    }
}
