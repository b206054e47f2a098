package com.quotedesk.persistence.links;

import com.quotedesk.application.links.LinkGenerations;
import com.quotedesk.application.links.LinkPurpose;
import com.quotedesk.persistence.work.NewestFirst.Setter;
import com.quotedesk.persistence.work.Reads;
import com.quotedesk.persistence.work.Rows;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.util.UUID;

@Singleton
final class PostgresLinkGenerations implements LinkGenerations {

    private static final String CURRENT =
            "SELECT generation FROM core.link_generation WHERE purpose = ? AND subject_id = ?";

    private static final String NEXT =
            """
            INSERT INTO core.link_generation (purpose, subject_id, generation) VALUES (?, ?, 1)
            ON CONFLICT (purpose, subject_id)
            DO UPDATE SET generation = link_generation.generation + 1
            RETURNING generation
            """;

    private final JdbcOperations jdbc;
    private final Reads reads;

    PostgresLinkGenerations(JdbcOperations jdbc, Reads reads) {
        this.jdbc = jdbc;
        this.reads = reads;
    }

    @Override
    public int current(LinkPurpose purpose, UUID subject) {
        return reads.of(
                () ->
                        Rows.read(jdbc, CURRENT, row -> row.getInt(1), values(purpose, subject))
                                .stream()
                                .findFirst()
                                .orElse(0));
    }

    @Override
    public int next(LinkPurpose purpose, UUID subject) {
        return Rows.read(jdbc, NEXT, row -> row.getInt(1), values(purpose, subject)).getFirst();
    }

    private static Setter[] values(LinkPurpose purpose, UUID subject) {
        return new Setter[] {
            (statement, i) -> statement.setString(i, purpose.name()),
            (statement, i) -> statement.setObject(i, subject)
        };
    }
}
