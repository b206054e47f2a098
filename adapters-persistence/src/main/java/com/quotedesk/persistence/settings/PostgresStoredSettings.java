package com.quotedesk.persistence.settings;

import com.quotedesk.application.settings.StoredSettings;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.persistence.work.Reads;
import com.quotedesk.persistence.work.Texts;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

@Singleton
final class PostgresStoredSettings implements StoredSettings {

    private static final String FIND = "SELECT key, value, version FROM ops.setting WHERE key = ?";
    private static final String ALL =
            "SELECT key, value, version FROM ops.setting ORDER BY key COLLATE \"C\"";
    private static final String ADD =
            """
            INSERT INTO ops.setting (value, key, version) VALUES (?, ?, ?)
            ON CONFLICT DO NOTHING
            """;
    private static final String REPLACE =
            """
            UPDATE ops.setting SET value = ?, version = version + 1
            WHERE key = ? AND version = ? - 1
            """;

    private final JdbcOperations jdbc;
    private final Reads reads;

    PostgresStoredSettings(JdbcOperations jdbc, Reads reads) {
        this.jdbc = jdbc;
        this.reads = reads;
    }

    @Override
    public Optional<Stored> find(String key) {
        return read(FIND, key).stream().findFirst();
    }

    @Override
    public List<Stored> all() {
        return read(ALL);
    }

    @Override
    public void replace(Stored setting) {
        int written =
                jdbc.prepareStatement(
                        setting.version() == 1 ? ADD : REPLACE,
                        statement -> {
                            statement.setString(1, Texts.storableOrNull(setting.value()));
                            statement.setString(2, setting.key());
                            statement.setLong(3, setting.version());
                            return statement.executeUpdate();
                        });
        if (written == 0) {
            throw new PortFailure.Stale("another version of setting " + setting.key(), null);
        }
    }

    private List<Stored> read(String sql, String... values) {
        return reads.of(
                () ->
                        jdbc.prepareStatement(
                                sql,
                                statement -> {
                                    for (int i = 0; i < values.length; i++) {
                                        statement.setString(i + 1, values[i]);
                                    }
                                    var found = new ArrayList<Stored>();
                                    try (var rows = statement.executeQuery()) {
                                        while (rows.next()) {
                                            found.add(stored(rows));
                                        }
                                    }
                                    return found;
                                }));
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(row.getString("key"), row.getString("value"), row.getLong("version"));
    }
}
