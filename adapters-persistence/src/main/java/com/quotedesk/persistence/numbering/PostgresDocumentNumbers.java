package com.quotedesk.persistence.numbering;

import com.quotedesk.application.numbering.DocumentNumbers;
import com.quotedesk.domain.numbering.DocumentKind;
import com.quotedesk.domain.numbering.DocumentNumber;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.IntStream;

@Singleton
final class PostgresDocumentNumbers implements DocumentNumbers {

    /** The row stays locked until the transaction ends: that is what leaves no holes. */
    private static final String NEXT =
            """
            INSERT INTO core.document_counter AS counter (kind, year, last_sequence)
            VALUES (?, ?, ?)
            ON CONFLICT (kind, year) DO UPDATE SET last_sequence = counter.last_sequence + excluded.last_sequence
            RETURNING last_sequence
            """;

    private final JdbcOperations jdbc;

    PostgresDocumentNumbers(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<DocumentNumber> next(DocumentKind kind, int year, int count) {
        return jdbc.prepareStatement(
                NEXT,
                statement -> {
                    statement.setString(1, kind.name());
                    statement.setInt(2, year);
                    statement.setInt(3, count);
                    try (var rows = statement.executeQuery()) {
                        rows.next();
                        int last = rows.getInt(1);
                        return IntStream.rangeClosed(last - count + 1, last)
                                .mapToObj(sequence -> new DocumentNumber(kind, year, sequence))
                                .toList();
                    }
                });
    }
}
