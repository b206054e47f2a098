package com.quotedesk.persistence.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * A backup brought back into another PostgreSQL, whose transactions are counted anew: what it kept
 * names transactions that are yet to come.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RestoreTest {

    private static final String USER = "postgres";

    private String url = "";
    private Connection connection;

    @BeforeEach
    void bring_a_backup_back() throws SQLException {
        var running = PostgresStores.running().url();
        try (var other = DriverManager.getConnection(running, USER, USER)) {
            execute(other, "CREATE DATABASE restored");
        }
        url = running.replaceFirst("/postgres\\?", "/restored?");
        Migrations.migrate(url, USER, USER);
        connection = DriverManager.getConnection(url, USER, USER);
        execute(
                connection,
                """
                INSERT INTO ops.event (written_by, at, type, subject_type, subject_id, payload)
                SELECT (900000000 + n / 2)::text::xid8, now(), 'kept.v1', 'order', gen_random_uuid(),
                       '{}'
                FROM generate_series(1, 6) n;
                INSERT INTO ops.event_reader
                SELECT 'restore test', written_by, number FROM ops.event ORDER BY number LIMIT 1 OFFSET 3;
                INSERT INTO ops.audit_entry (id, at, actor, action, subject_type, subject_id, changes,
                    written_by)
                SELECT ('00000000-0000-7000-8000-00000000000' || n)::uuid, now(), 'system', 'kept',
                       'order', gen_random_uuid(), '[]', (900000000 + n)::text::xid8
                FROM generate_series(1, 3) n;
                INSERT INTO ops.audit_seal VALUES
                    (1, '00000000-0000-7000-8000-000000000001', repeat('a', 64));
                """);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        try (var other = DriverManager.getConnection(PostgresStores.running().url(), USER, USER)) {
            execute(other, "DROP DATABASE restored");
        }
    }

    @Test
    void readers_of_events_go_on_where_they_were_and_see_what_is_new() throws SQLException {
        Migrations.migrate(url, USER, USER);
        execute(
                connection,
                """
                INSERT INTO ops.event (at, type, subject_type, subject_id, payload)
                VALUES (now(), 'new.v1', 'order', gen_random_uuid(), '{}')
                """);

        assertThat(
                        value(
                                """
                                SELECT string_agg(e.type, ' ' ORDER BY e.written_by, e.number)
                                FROM ops.event e JOIN ops.event_reader r
                                ON (e.written_by, e.number) > (r.written_by, r.number)
                                WHERE r.name = 'restore test'
                                """))
                .isEqualTo("kept.v1 kept.v1 new.v1");
    }

    @Test
    void the_journal_is_sealed_on_and_can_still_not_be_changed() throws SQLException {
        Migrations.migrate(url, USER, USER);
        execute(
                connection,
                """
                INSERT INTO ops.audit_entry (id, at, actor, action, subject_type, subject_id, changes)
                VALUES (gen_random_uuid(), now(), 'system', 'new', 'order', gen_random_uuid(), '[]')
                """);

        assertThat(
                        value(
                                """
                                SELECT string_agg(e.action, ' ' ORDER BY e.written_by, e.seq)
                                FROM ops.audit_entry e
                                WHERE (e.written_by, e.seq) > (
                                    SELECT written_by, seq FROM ops.audit_entry
                                    WHERE id = '00000000-0000-7000-8000-000000000001')
                                """))
                .isEqualTo("kept kept new");
        assertThat(
                        value(
                                """
                                SELECT tgenabled FROM pg_trigger
                                WHERE tgname = 'audit_entry_is_kept'
                                """))
                .isEqualTo("O");
    }

    @Test
    void a_database_that_stayed_where_it_was_is_left_alone() throws SQLException {
        Migrations.migrate(url, USER, USER);

        assertThat(value("SELECT ops.begin_anew_after_restore()")).isEqualTo("f");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String value(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
