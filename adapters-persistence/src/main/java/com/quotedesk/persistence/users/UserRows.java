package com.quotedesk.persistence.users;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface UserRows extends CrudRepository<UserRow, UUID> {

    Optional<UserRow> findByEmail(String email);

    /** Two nodes starting at once make one first user: the table is locked against the other. */
    @Query("LOCK TABLE core.user_account IN SHARE ROW EXCLUSIVE MODE")
    void lockAgainstAdding();
}
