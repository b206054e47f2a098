package com.quotedesk.persistence.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Clients and suppliers that the first release kept are found by the ones after it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PartiesMigrationTest {

    private static final String USER = "postgres";

    @Test
    void what_the_first_release_kept_survives() throws SQLException {
        var first = PostgresStores.running().url();
        try (var connection = DriverManager.getConnection(first, USER, USER)) {
            execute(connection, "CREATE DATABASE parties_of_old");
        }
        var url = first.replaceFirst("/postgres\\?", "/parties_of_old?");
        assertThat(url).isNotEqualTo(first);
        Flyway.configure()
                .dataSource(url, USER, USER)
                .locations("classpath:db/migration")
                .defaultSchema("ops")
                .createSchemas(true)
                .target("0001")
                .load()
                .migrate();
        try (var connection = DriverManager.getConnection(url, USER, USER)) {
            execute(
                    connection,
                    """
                    INSERT INTO core.client VALUES
                        ('00000000-0000-7000-8000-000000000001', 'ООО «Ёлка»', '7707083894', now()),
                        ('00000000-0000-7000-8000-000000000002', 'Ромашка', '7707083894', now());
                    INSERT INTO core.client_contact VALUES
                        ('a@client.example', '00000000-0000-7000-8000-000000000001', 0, 'Анна', NULL);
                    INSERT INTO core.supplier VALUES
                        ('00000000-0000-7000-8000-000000000003', 'Опт', 'en', '{Кабель}', now());
                    INSERT INTO core.supplier_address VALUES
                        ('s@supplier.example', '00000000-0000-7000-8000-000000000003', 0);
                    """);

            Migrations.migrate(url, USER, USER);

            assertThat(
                            value(
                                    connection,
                                    """
                                    SELECT search_text || '|' || archived || '|' || version
                                    FROM core.client WHERE id::text LIKE '%1'
                                    """))
                    .isEqualTo("ооо «елка»\n7707083894\nанна\na@client.example|false|1");
            assertThat(value(connection, "SELECT count(*) FROM core.client")).isEqualTo("2");
            assertThat(
                            value(
                                    connection,
                                    """
                                    SELECT array_to_string(languages, ',') || '|' || search_text
                                           || '|' || version
                                    FROM core.supplier
                                    """))
                    .isEqualTo("en|опт\ns@supplier.example\nкабель|1");
            assertThat(value(connection, "SELECT email FROM core.supplier_contact"))
                    .isEqualTo("s@supplier.example");
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String value(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
