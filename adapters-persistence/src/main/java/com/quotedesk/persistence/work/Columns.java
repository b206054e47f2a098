package com.quotedesk.persistence.work;

import com.quotedesk.persistence.work.NewestFirst.Setter;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values of many rows as arrays, one for each column, for {@code unnest}. */
public final class Columns {

    private Columns() {}

    /**
     * @param type the name that the database has for what they are
     */
    public static Setter of(String type, Collection<?> values) {
        return (statement, i) ->
                statement.setArray(
                        i, statement.getConnection().createArrayOf(type, values.toArray()));
    }

    /** What {@code column} makes of each row. */
    public static <T> Setter of(
            String type, List<T> rows, Function<? super T, ? extends @Nullable Object> column) {
        return (statement, i) ->
                statement.setArray(
                        i,
                        statement
                                .getConnection()
                                .createArrayOf(type, rows.stream().map(column).toArray()));
    }
}
