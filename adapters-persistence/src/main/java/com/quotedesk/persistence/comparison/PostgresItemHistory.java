package com.quotedesk.persistence.comparison;

import com.quotedesk.application.comparison.PriceHistory;
import com.quotedesk.application.suppliers.SupplierHistory;
import com.quotedesk.domain.comparison.PastPrice;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.quotes.QuoteId;
import com.quotedesk.domain.quotes.QuoteRef;
import com.quotedesk.domain.rfqs.RfqId;
import com.quotedesk.domain.shared.Folded;
import com.quotedesk.domain.shared.Money;
import com.quotedesk.domain.shared.Percent;
import com.quotedesk.domain.shared.Unit;
import com.quotedesk.domain.shared.Vat;
import com.quotedesk.domain.shared.VatMode;
import com.quotedesk.domain.suppliers.SupplierId;
import com.quotedesk.domain.suppliers.Wanted;
import com.quotedesk.persistence.work.NewestFirst.RowReader;
import com.quotedesk.persistence.work.NewestFirst.Setter;
import com.quotedesk.persistence.work.Reads;
import com.quotedesk.persistence.work.Rows;
import com.quotedesk.persistence.work.Texts;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What came of asking for like items before: who answered, and with which prices. */
@Singleton
final class PostgresItemHistory implements PriceHistory, SupplierHistory {

    private static final String PRICES =
            """
            SELECT q.id, q.rfq_id, q.order_id, q.supplier_id, v.currency, v.vat_mode, v.vat_rate, v.received_at,
                   l.price, l.per, l.unit
            FROM sourcing.rfq_item i
            JOIN sourcing.quote_line l ON l.rfq_id = i.rfq_id AND l.position = i.position
            JOIN sourcing.quote_version v ON v.quote_id = l.quote_id AND v.number = l.number
            JOIN sourcing.quote q ON q.id = l.quote_id
            WHERE (i.folded_name = ? OR i.folded_sku = ?) AND v.status IN ('VALID', 'SUPERSEDED')
            ORDER BY v.received_at DESC, q.id, v.number DESC LIMIT ?
            """;

    private static final String ANSWERS =
            """
            SELECT r.supplier_id, count(*) AS answers, count(*) FILTER (WHERE a.kind = 'QUOTED') AS prices,
                   max(a.at) AS last
            FROM sourcing.rfq_item i
            JOIN sourcing.rfq r ON r.id = i.rfq_id
            JOIN sourcing.rfq_response a ON a.rfq_id = i.rfq_id AND a.position = i.position
            WHERE (i.folded_name = ? OR i.folded_sku = ?) AND a.kind IN ('QUOTED', 'DECLINED', 'QUESTION')
            GROUP BY r.supplier_id
            """;

    private final JdbcOperations jdbc;
    private final Reads reads;

    PostgresItemHistory(JdbcOperations jdbc, Reads reads) {
        this.jdbc = jdbc;
        this.reads = reads;
    }

    @Override
    public List<PastPrice> of(String name, @Nullable String sku, int limit) {
        return read(
                PRICES,
                PostgresItemHistory::price,
                folded(name),
                folded(sku),
                (statement, i) -> statement.setInt(i, limit));
    }

    @Override
    public List<Past> forItemsLike(Wanted wanted) {
        return read(
                ANSWERS,
                row ->
                        new Past(
                                new SupplierId(row.getObject("supplier_id", UUID.class)),
                                row.getInt("answers"),
                                row.getInt("prices"),
                                row.getTimestamp("last").toInstant()),
                folded(wanted.name()),
                folded(wanted.sku()));
    }

    private <T> List<T> read(String sql, RowReader<T> reader, Setter... values) {
        return reads.of(() -> Rows.read(jdbc, sql, reader, values));
    }

    private static Setter folded(@Nullable String text) {
        return (statement, i) ->
                statement.setString(i, text == null ? null : Folded.of(Texts.storable(text)));
    }

    private static PastPrice price(ResultSet row) throws SQLException {
        return new PastPrice(
                new QuoteRef(
                        new QuoteId(row.getObject("id", UUID.class)),
                        new RfqId(row.getObject("rfq_id", UUID.class)),
                        new OrderId(row.getObject("order_id", UUID.class)),
                        new SupplierId(row.getObject("supplier_id", UUID.class))),
                new Money(
                        row.getBigDecimal("price"),
                        Currency.getInstance(row.getString("currency"))),
                plain(row.getBigDecimal("per")),
                Unit.ofCode(row.getString("unit")).orElseThrow(),
                vat(row),
                row.getTimestamp("received_at").toInstant());
    }

    private static @Nullable Vat vat(ResultSet row) throws SQLException {
        var mode = row.getString("vat_mode");
        var rate = row.getBigDecimal("vat_rate");
        return mode == null
                ? null
                : new Vat(VatMode.valueOf(mode), rate == null ? null : new Percent(rate));
    }

    private static BigDecimal plain(BigDecimal padded) {
        var stripped = padded.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
