package com.quotedesk.persistence.work;

import com.quotedesk.application.work.PortFailure;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/** Brings a database to the schema that this version of the program works with. */
public final class Migrations {

    private Migrations() {}

    /**
     * Applies what is missing; several nodes may call it at once.
     *
     * @param url {@code jdbc:postgresql://…}
     * @return how many migrations were applied
     * @throws PortFailure.Unavailable when the database cannot be reached or refuses
     */
    public static int migrate(String url, @Nullable String user, @Nullable String password) {
        try {
            return Flyway.configure()
                    .dataSource(url, user, password)
                    .locations("classpath:db/migration")
                    .defaultSchema("ops")
                    .createSchemas(true)
                    .load()
                    .migrate()
                    .migrationsExecuted;
        } catch (FlywayException failure) {
            throw new PortFailure.Unavailable(
                    "the database could not be brought up to date", failure);
        }
    }
}
