package com.quotedesk.persistence.audit;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

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
     * Looks back to where sealing last was, and over the last hour: what is written commits within
     * that, though not in the order of its numbers. So it costs the same however long the journal
     * is.
     */
    @Query(
            """
            SELECT entry.* FROM ops.audit_entry entry
            WHERE entry.seq > LEAST(
                coalesce((SELECT past.seq FROM ops.audit_entry past
                          WHERE past.at < now() - interval '1 hour'
                          ORDER BY past.seq DESC LIMIT 1), 0),
                coalesce((SELECT last.seq FROM ops.audit_seal seal
                          JOIN ops.audit_entry last ON last.id = seal.entry_id
                          ORDER BY seal.position DESC LIMIT 1), 0) - 10000)
            AND NOT EXISTS (SELECT 1 FROM ops.audit_seal seal WHERE seal.entry_id = entry.id)
            ORDER BY entry.seq LIMIT :limit
            """)
    List<AuditRow> unsealed(int limit);
}
