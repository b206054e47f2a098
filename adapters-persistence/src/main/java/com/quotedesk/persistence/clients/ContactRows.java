package com.quotedesk.persistence.clients;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ContactRows extends CrudRepository<ContactRow, String> {

    List<ContactRow> findByClientIdOrderByPlace(UUID clientId);

    List<ContactRow> findByEmailIn(Collection<String> emails);

    void deleteByClientId(UUID clientId);
}
