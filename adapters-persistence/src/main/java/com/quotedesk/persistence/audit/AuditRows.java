package com.quotedesk.persistence.audit;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface AuditRows extends GenericRepository<AuditRow, Long> {

    void save(AuditRow row);

    List<AuditRow> findBySubjectIdAndSubjectTypeOrderBySeq(UUID subjectId, String subjectType);
}
