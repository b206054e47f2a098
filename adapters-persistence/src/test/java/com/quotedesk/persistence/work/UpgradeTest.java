package com.quotedesk.persistence.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the release before this one kept is found by this one. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UpgradeTest {

    private static final String USER = "postgres";

    /** The last migration of the release before. */
    private static final String BEFORE = "0030";

    @Test
    void orders_requests_and_users_of_the_release_before_survive() throws SQLException {
        var running = PostgresStores.running().url();
        try (var connection = DriverManager.getConnection(running, USER, USER)) {
            execute(connection, "CREATE DATABASE release_before");
        }
        var url = running.replaceFirst("/postgres\\?", "/release_before?");
        Flyway.configure()
                .dataSource(url, USER, USER)
                .locations("classpath:db/migration")
                .defaultSchema("ops")
                .createSchemas(true)
                .target(BEFORE)
                .load()
                .migrate();
        try (var connection = DriverManager.getConnection(url, USER, USER)) {
            execute(
                    connection,
                    """
                    INSERT INTO core.user_account VALUES
                        ('00000000-0000-7000-8000-000000000001', 'olga@desk.example', 'Ольга', 'ADMIN', 'hash', true, now());
                    INSERT INTO core.supplier VALUES
                        ('00000000-0000-7000-8000-000000000002', 'Опт', 'ru', '{Кабель}', now());
                    INSERT INTO sales.customer_order (id, number_year, number_seq, status, needs_review, subject,
                        item_count, doubts, created_at, version, owner_id, archived) VALUES
                        ('00000000-0000-7000-8000-000000000003', 2026, 52, 'SOURCING', false, 'Заявка Ёлка', 1, '[]', now(), 2,
                         '00000000-0000-7000-8000-000000000001', false);
                    INSERT INTO sales.order_item VALUES
                        ('00000000-0000-7000-8000-000000000004', '00000000-0000-7000-8000-000000000003', 1,
                         'Кабель  ВВГ', 'VVG-3', 10, 'm', 'OPEN');
                    INSERT INTO sourcing.rfq VALUES
                        ('00000000-0000-7000-8000-000000000005', 2026, 12, '00000000-0000-7000-8000-000000000003',
                         '00000000-0000-7000-8000-000000000002', 'SENT', now(), 'Europe/Moscow', NULL, now(), NULL, now(), 3);
                    INSERT INTO sourcing.rfq_item VALUES
                        ('00000000-0000-7000-8000-000000000005', 1, '00000000-0000-7000-8000-000000000004',
                         'Кабель  ВВГ', 'VVG-3', 10, 'm');
                    INSERT INTO sourcing.rfq_response VALUES
                        ('00000000-0000-7000-8000-000000000005', 1, 'AWAITED', NULL, false, NULL);
                    """);

            assertThat(Migrations.migrate(url, USER, USER)).isPositive();

            assertThat(value(connection, "SELECT search_text FROM sales.customer_order"))
                    .isEqualTo("ord-2026-0052\nзаявка елка\nкабель ввг\nvvg-3");
            assertThat(
                            value(
                                    connection,
                                    "SELECT folded_name || '|' || folded_sku FROM sourcing.rfq_item"))
                    .isEqualTo("кабель ввг|vvg-3");
            assertThat(value(connection, "SELECT kind FROM sourcing.rfq_response"))
                    .isEqualTo("AWAITED");
            assertThat(value(connection, "SELECT name FROM core.user_account")).isEqualTo("Ольга");
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
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
