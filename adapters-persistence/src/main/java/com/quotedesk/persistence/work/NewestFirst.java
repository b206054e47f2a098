package com.quotedesk.persistence.work;

import com.quotedesk.application.work.Page;
import com.quotedesk.application.work.PageKey;
import com.quotedesk.domain.shared.Folded;
import com.quotedesk.domain.users.Scope;
import com.quotedesk.domain.users.Sight;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A select that grows by the filters in use and reads one page, newest first. Filters that are not
 * in use are not in the statement, so that the planner finds the index for those that are; and a
 * page begins where the one before ended, so that the thousandth costs what the first does.
 */
public final class NewestFirst {

    /** Puts a value into a statement. */
    @FunctionalInterface
    public interface Setter {
        void set(PreparedStatement statement, int index) throws SQLException;
    }

    /** Makes something of a row. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final StringBuilder sql;
    private final List<Setter> values = new ArrayList<>();
    private final String at;
    private final String id;
    private boolean newestFirst = true;

    /**
     * @param select with an open {@code WHERE} clause
     * @param at the column with the moment
     * @param id the column that tells rows of one moment apart
     */
    public NewestFirst(String select, String at, String id) {
        this.sql = new StringBuilder(select);
        this.at = at;
        this.id = id;
    }

    /** Reads the list from its other end: the oldest first. */
    public NewestFirst turnedRound() {
        newestFirst = false;
        return this;
    }

    /** Narrows the list. */
    public NewestFirst and(String condition, Setter... setters) {
        sql.append(" AND ").append(condition);
        values.addAll(List.of(setters));
        return this;
    }

    /**
     * Narrows the list to rows whose column has one of the names; all where there is none. One
     * alone is asked for by itself, so that an index by the column gives the rows in their order.
     */
    public NewestFirst among(String column, Set<? extends Enum<?>> names) {
        var values = names.stream().map(Enum::name).toArray();
        return switch (values.length) {
            case 0 -> this;
            case 1 -> and(column + " = ?", (statement, i) -> statement.setObject(i, values[0]));
            default ->
                    and(
                            column + " = ANY (?)",
                            (statement, i) ->
                                    statement.setArray(
                                            i,
                                            statement
                                                    .getConnection()
                                                    .createArrayOf("text", values)));
        };
    }

    /** Narrows the list to rows whose folded text contains what is looked for, as it is written. */
    public NewestFirst containing(String column, @Nullable String search) {
        var folded = search == null ? "" : Folded.of(Texts.storable(search));
        return folded.isEmpty()
                ? this
                : and(
                        column + " LIKE ?",
                        (statement, i) ->
                                statement.setString(
                                        i,
                                        "%"
                                                + folded.replace("\\", "\\\\")
                                                        .replace("%", "\\%")
                                                        .replace("_", "\\_")
                                                + "%"));
    }

    /** Narrows the list to what lies in sight. */
    public NewestFirst seenBy(Sight sight, String user, String team) {
        var seen = Seen.by(sight, user, team);
        return sight.scope() == Scope.ALL ? this : and(seen.condition(), seen.setters());
    }

    public <T> Page<T> page(
            JdbcOperations jdbc,
            @Nullable PageKey after,
            int limit,
            RowReader<T> reader,
            Function<T, PageKey> keyOf) {
        if (after != null) {
            and(
                    "(" + at + ", " + id + ") " + (newestFirst ? "<" : ">") + " (?, ?)",
                    (statement, i) -> statement.setTimestamp(i, Timestamp.from(after.at())),
                    (statement, i) -> statement.setObject(i, after.id()));
        }
        var direction = newestFirst ? " DESC" : "";
        sql.append(" ORDER BY ").append(at).append(direction).append(", ").append(id);
        sql.append(direction).append(" LIMIT ?");
        values.add((statement, i) -> statement.setInt(i, limit + 1));
        var found = jdbc.prepareStatement(sql.toString(), statement -> read(statement, reader));
        return found.size() <= limit
                ? new Page<>(found, null)
                : new Page<>(found.subList(0, limit), keyOf.apply(found.get(limit - 1)));
    }

    private <T> List<T> read(PreparedStatement statement, RowReader<T> reader) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            values.get(i).set(statement, i + 1);
        }
        try (var rows = statement.executeQuery()) {
            var found = new ArrayList<T>();
            while (rows.next()) {
                found.add(reader.read(rows));
            }
            return found;
        }
    }
}
