package com.quotedesk.persistence.work;

import com.quotedesk.persistence.work.NewestFirst.Setter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Moments as statements and rows hold them. */
public final class Moments {

    private Moments() {}

    public static Setter of(@Nullable Instant at) {
        return (statement, i) -> statement.setTimestamp(i, at == null ? null : Timestamp.from(at));
    }

    public static Instant at(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    public static @Nullable Instant maybeAt(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
