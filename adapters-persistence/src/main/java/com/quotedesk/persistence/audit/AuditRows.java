package com.quotedesk.persistence.audit;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface AuditRows extends GenericRepository<AuditRow, Long> {

    List<AuditRow> findBySubjectIdAndSubjectTypeOrderBySeq(UUID subjectId, String subjectType);

    /** The entries of the links that {@link SealRows#after} gives. */
    @Query(
            """
            SELECT entry.* FROM ops.audit_seal seal
            JOIN ops.audit_entry entry ON entry.id = seal.entry_id
            WHERE seal.position > :position ORDER BY seal.position LIMIT :limit
            """)
    List<AuditRow> sealedAfter(long position, int limit);

    /**
     * What comes after the last sealed, in the order of the transactions that wrote it and only as
     * far as none of them still runs: a later one cannot come before what is sealed now.
     */
    @Query(
            """
            SELECT entry.* FROM ops.audit_entry entry
            WHERE (entry.written_by, entry.seq) > (
                coalesce((SELECT last.written_by FROM ops.audit_entry last WHERE last.id = :sealed), '0'),
                coalesce((SELECT last.seq FROM ops.audit_entry last WHERE last.id = :sealed), 0))
            AND entry.written_by < pg_snapshot_xmin(pg_current_snapshot())
            ORDER BY entry.written_by, entry.seq LIMIT :limit
            """)
    List<AuditRow> after(@Nullable UUID sealed, int limit);
}
