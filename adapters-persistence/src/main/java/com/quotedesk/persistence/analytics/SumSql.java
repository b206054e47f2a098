package com.quotedesk.persistence.analytics;

import com.quotedesk.application.analytics.FigureBoard.Query;
import com.quotedesk.persistence.work.NewestFirst.RowReader;
import com.quotedesk.persistence.work.NewestFirst.Setter;
import com.quotedesk.persistence.work.Rows;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import java.util.ArrayList;
import java.util.List;

/** The sums of a period, with no more rows read than it has whole months and days beside them. */
final class SumSql {

    private final StringBuilder text = new StringBuilder();
    private final List<Setter> values = new ArrayList<>();

    private SumSql() {}

    static <T> List<T> read(JdbcOperations jdbc, Query query, RowReader<T> reader) {
        var sql = new SumSql();
        sql.text.append(
                """
                SELECT measure, label, sum(orders) AS orders, sum(net) AS net,
                       sum(costed_net) AS costed_net, sum(cost) AS cost
                FROM (\
                """);
        var whose = Whose.ofSums(query);
        for (var range : Ranges.of(query.period())) {
            sql.text.append(sql.values.isEmpty() ? "" : "UNION ALL ");
            sql.text.append("SELECT * FROM ops.figure WHERE ").append(whose.condition());
            sql.text.append(" AND grain = '").append(range.grain());
            sql.text.append("' AND starts_on >= ? AND starts_on < ?\n");
            sql.values.addAll(whose.values());
            sql.values.add((statement, i) -> statement.setObject(i, range.from()));
            sql.values.add((statement, i) -> statement.setObject(i, range.until()));
        }
        sql.text.append(
                ") sums GROUP BY measure, label HAVING sum(orders) <> 0 ORDER BY measure, orders DESC, label");
        return Rows.read(jdbc, sql.text.toString(), reader, sql.values.toArray(Setter[]::new));
    }
}
