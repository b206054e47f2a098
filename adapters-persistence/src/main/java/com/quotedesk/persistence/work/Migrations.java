package com.quotedesk.persistence.work;

import com.quotedesk.application.work.PortFailure;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/** Brings a database to the schema that this version of the program works with. */
public final class Migrations {

    private Migrations() {}

    /**
     * Applies what is missing; several nodes may call it at once. In a database that came from a
     * backup it puts what was written before what is to come.
     *
     * @param url {@code jdbc:postgresql://…}
     * @return how many migrations were applied
     * @throws PortFailure.Unavailable when the database cannot be reached or refuses
     */
    public static int migrate(String url, @Nullable String user, @Nullable String password) {
        try {
            var flyway =
                    Flyway.configure()
                            .dataSource(url, user, password)
                            .locations("classpath:db/migration")
                            .defaultSchema("ops")
                            .createSchemas(true)
                            .load();
            int applied = flyway.migrate().migrationsExecuted;
            beginAnewAfterRestore(flyway.getConfiguration().getDataSource());
            return applied;
        } catch (FlywayException | SQLException failure) {
            throw new PortFailure.Unavailable(
                    "the database could not be brought up to date", failure);
        }
    }

    private static void beginAnewAfterRestore(DataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SELECT ops.begin_anew_after_restore()");
        }
    }
}
