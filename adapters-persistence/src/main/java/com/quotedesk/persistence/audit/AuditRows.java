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

    @Query(
            """
            SELECT entry.* FROM ops.audit_entry entry
            WHERE NOT EXISTS (SELECT 1 FROM ops.audit_seal seal WHERE seal.entry_id = entry.id)
            ORDER BY entry.seq LIMIT :limit
            """)
    List<AuditRow> unsealed(int limit);
}
