package com.quotedesk.persistence.search;

import com.quotedesk.persistence.work.Columns;
import com.quotedesk.persistence.work.Seen;
import java.util.List;

/**
 * Finds the newest rows that have all the words. An index of words alone would gather every row
 * with a frequent word before the newest are known; going through the newest would pass all rows in
 * search of a seldom one. So first the newest few are looked at; where some have the words but too
 * few, ten times as many; and only then the index, which by then has little to gather. Which way is
 * gone depends on what is found, not on what the planner believes of words it has never seen.
 *
 * @param table with the columns {@code id} and {@code words}
 * @param at its column with the moment, by which there is an index
 * @param columns others that {@code joins} and {@code seen} need, each with a comma before it
 * @param joins what else must be looked at to know whose a row is; the row is {@code x}
 */
record NewestWithWords(String table, String at, String columns, String joins, Seen seen) {

    private static final int NEAR = 200;
    private static final int MIDDLE = 10 * NEAR;

    /**
     * Begins {@code sql} with the table {@code found (id, at)}.
     *
     * @param words at least one, the last of which need only be begun
     */
    void write(Sql sql, List<String> words, int limit) {
        sql.add(
                "WITH asked AS MATERIALIZED (SELECT ops.words_asked(?) AS q),",
                Columns.of("text", words));
        sql.add("near AS MATERIALIZED (");
        among(sql, NEAR, "true", limit);
        sql.add("), middle AS MATERIALIZED (");
        among(sql, MIDDLE, "(SELECT count(*) FROM near) BETWEEN 1 AND " + (limit - 1), limit);
        sql.add("), far AS MATERIALIZED (SELECT x.id, x." + at + " AS at FROM " + table + " x");
        sql.add(joins);
        sql.add("WHERE (SELECT count(*) FROM near) < " + limit);
        sql.add("AND (SELECT count(*) FROM middle) < " + limit);
        sql.add("AND x.words @@ (SELECT q FROM asked) AND").add(seen);
        // What is added keeps the index by the moment out of it.
        sql.add("ORDER BY x." + at + " + interval '0' DESC, x.id DESC LIMIT " + limit);
        sql.add(
                "), found AS (SELECT * FROM near UNION SELECT * FROM middle UNION SELECT * FROM far");
        sql.add("ORDER BY at DESC, id DESC LIMIT " + limit + ")");
    }

    private void among(Sql sql, int newest, String condition, int limit) {
        sql.add("SELECT x.id, x.at FROM (SELECT id, " + at + " AS at, words" + columns);
        sql.add("FROM " + table + " ORDER BY " + at + " DESC, id DESC LIMIT " + newest + ") x");
        sql.add(joins);
        sql.add("WHERE " + condition + " AND x.words @@ (SELECT q FROM asked) AND").add(seen);
        sql.add("ORDER BY x.at DESC, x.id DESC LIMIT " + limit);
    }
}
