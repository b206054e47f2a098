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

    /** Reads a page on a journey of its own. */
    public <T> Page<T> page(
            JdbcOperations jdbc,
            @Nullable PageKey after,
            int limit,
            RowReader<T> reader,
            Function<T, PageKey> keyOf) {
        var journey = new Journey();
        var found = on(journey, after, limit, reader);
        journey.go(jdbc);
        return Page.of(found.rows(), limit, keyOf);
    }

    /** Has the rows of a page read on a journey, and one more where there are more. */
    public <T> Journey.Answer<T> on(
            Journey journey, @Nullable PageKey after, int limit, RowReader<T> reader) {
        if (after != null) {
            and(
                    "(" + at + ", " + id + ") " + (newestFirst ? "<" : ">") + " (?, ?)",
                    (statement, i) -> statement.setTimestamp(i, Timestamp.from(after.at())),
                    (statement, i) -> statement.setObject(i, after.id()));
        }
        var direction = newestFirst ? " DESC" : "";
        sql.append(" ORDER BY ").append(at).append(direction).append(", ").append(id);
        // As a literal: with a parameter the planner does not know how few rows are wanted, trusts
        // no plan made once, and makes a new one each time, which takes longer than reading does.
        sql.append(direction).append(" LIMIT ").append(limit + 1);
        return journey.read(sql.toString(), reader, values.toArray(Setter[]::new));
    }
}
