package com.quotedesk.persistence.clients;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ClientRows extends CrudRepository<ClientRow, UUID> {

    List<ClientRow> findByInnOrderById(String inn);

    @Query("SELECT id FROM core.client WHERE id IN (:ids)")
    List<UUID> known(Collection<UUID> ids);

    /** Takes the place of {@code version}; 0 where that is not the one kept. */
    @Query(
            """
            UPDATE core.client SET version = version + 1 WHERE id = :id AND version = :version
            """)
    long take(UUID id, long version);
}
