package com.quotedesk.persistence.suppliers;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface SupplierRows extends CrudRepository<SupplierRow, UUID> {

    List<SupplierRow> findAllOrderByName();

    @Query(
            """
            SELECT * FROM core.supplier s
            WHERE s.id IN (SELECT supplier_id FROM core.supplier_contact
                           WHERE split_part(email, '@', 2) = :domain)
            ORDER BY s.name, s.id
            """)
    List<SupplierRow> ofDomain(String domain);

    /** Takes the place of {@code version}; 0 where that is not the one kept. */
    @Query(
            """
            UPDATE core.supplier SET version = version + 1 WHERE id = :id AND version = :version
            """)
    long take(UUID id, long version);
}
