package com.quotedesk.persistence.audit;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface SealRows extends GenericRepository<SealRow, Long> {

    void save(SealRow row);

    @Query("SELECT * FROM ops.audit_seal ORDER BY position DESC LIMIT 1")
    Optional<SealRow> findLast();

    @Query("SELECT * FROM ops.audit_seal WHERE position > :position ORDER BY position LIMIT :limit")
    List<SealRow> after(long position, int limit);
}
