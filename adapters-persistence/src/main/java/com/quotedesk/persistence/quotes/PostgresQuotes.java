package com.quotedesk.persistence.quotes;

import com.quotedesk.application.quotes.Quotes;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.quotes.Offer;
import com.quotedesk.domain.quotes.Quote;
import com.quotedesk.domain.quotes.QuoteId;
import com.quotedesk.domain.quotes.QuoteLine;
import com.quotedesk.domain.quotes.QuoteRef;
import com.quotedesk.domain.quotes.QuoteVersion;
import com.quotedesk.domain.rfqs.RfqId;
import com.quotedesk.persistence.work.NewestFirst.Setter;
import com.quotedesk.persistence.work.Reads;
import com.quotedesk.persistence.work.Rows;
import com.quotedesk.persistence.work.Texts;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
final class PostgresQuotes implements Quotes {

    private static final String ADD =
            "INSERT INTO sourcing.quote (id, rfq_id, order_id, supplier_id, version) VALUES (?, ?, ?, ?, ?)";

    private static final String REPLACE =
            "UPDATE sourcing.quote SET version = ? WHERE id = ? AND version = ?";

    /** The one that counts no more goes first: two that count are refused at every moment. */
    private static final String PUT_STATUS =
            "UPDATE sourcing.quote_version SET status = ?, reason = ? WHERE quote_id = ? AND number = ?";

    private static final String ADD_VERSION =
            """
            INSERT INTO sourcing.quote_version (quote_id, number, status, door, message_id, late, received_at,
                currency, vat_mode, vat_rate, delivery, minimum_order, valid_until, payment, shipping,
                their_number, note, reason)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String ADD_LINE =
            """
            INSERT INTO sourcing.quote_line (quote_id, number, position, rfq_id, price, per, unit, pack_quantity,
                pack_unit, available, minimum, multiple, lead_time_min, lead_time_max, substitute, note)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String ADD_BREAK =
            "INSERT INTO sourcing.quote_price_break (quote_id, number, position, quantity, price) VALUES (?, ?, ?, ?, ?)";

    private static final String ADD_DOUBT =
            "INSERT INTO sourcing.quote_doubt (quote_id, number, place, kind, line, detail) VALUES (?, ?, ?, ?, ?, ?)";

    private static final String VERSIONS =
            "SELECT * FROM sourcing.quote_version WHERE quote_id = ? ORDER BY number";

    private static final String LINES =
            "SELECT * FROM sourcing.quote_line WHERE quote_id = ? AND number = ? ORDER BY position";

    private static final String BREAKS =
            """
            SELECT * FROM sourcing.quote_price_break
            WHERE quote_id = ? AND number = ? AND position = ?
            ORDER BY quantity
            """;

    private static final String DOUBTS =
            "SELECT * FROM sourcing.quote_doubt WHERE quote_id = ? AND number = ? ORDER BY place";

    private final JdbcOperations jdbc;
    private final Reads reads;

    PostgresQuotes(JdbcOperations jdbc, Reads reads) {
        this.jdbc = jdbc;
        this.reads = reads;
    }

    @Override
    public void add(Quote quote) {
        var ref = quote.ref();
        Rows.change(
                jdbc,
                ADD,
                id(ref.id().value()),
                id(ref.rfq().value()),
                id(ref.order().value()),
                id(ref.supplier().value()),
                (statement, i) -> statement.setLong(i, quote.version()));
        quote.versions().forEach(version -> add(ref, version));
    }

    @Override
    public void replace(Quote quote) {
        var ref = quote.ref();
        int touched =
                Rows.change(
                        jdbc,
                        REPLACE,
                        (statement, i) -> statement.setLong(i, quote.version()),
                        id(ref.id().value()),
                        (statement, i) -> statement.setLong(i, quote.version() - 1));
        if (touched == 0) {
            throw new PortFailure.Stale("changed meanwhile: " + ref.id(), null);
        }
        int kept = versionsOf(ref.id().value()).size();
        quote.versions().stream()
                .filter(version -> version.number() <= kept)
                .sorted(QuoteColumns.COUNTING_LAST)
                .forEach(version -> putStatus(ref, version));
        quote.versions().stream()
                .filter(version -> version.number() > kept)
                .forEach(version -> add(ref, version));
    }

    private void putStatus(QuoteRef ref, QuoteVersion version) {
        Rows.change(
                jdbc,
                PUT_STATUS,
                (statement, i) -> statement.setString(i, version.status().name()),
                (statement, i) -> statement.setString(i, Texts.storableOrNull(version.reason())),
                id(ref.id().value()),
                (statement, i) -> statement.setInt(i, version.number()));
    }

    private void add(QuoteRef ref, QuoteVersion version) {
        Rows.each(
                jdbc,
                ADD_VERSION,
                List.of(version),
                (statement, row) -> QuoteColumns.setVersion(statement, ref, row));
        var offer = version.offer();
        Rows.each(
                jdbc,
                ADD_LINE,
                offer.lines(),
                (statement, line) -> QuoteColumns.setLine(statement, ref, version.number(), line));
        for (var line : offer.lines()) {
            Rows.each(
                    jdbc,
                    ADD_BREAK,
                    line.breaks(),
                    (statement, step) ->
                            QuoteColumns.setBreak(
                                    statement, ref, version.number(), line.position(), step));
        }
        var doubts = offer.doubts();
        for (int place = 0; place < doubts.size(); place++) {
            int at = place;
            Rows.each(
                    jdbc,
                    ADD_DOUBT,
                    List.of(doubts.get(place)),
                    (statement, doubt) ->
                            QuoteColumns.setDoubt(statement, ref, version.number(), at, doubt));
        }
    }

    @Override
    public Optional<Quote> get(QuoteId id) {
        return find("WHERE q.id = ?", id(id.value())).stream().findFirst();
    }

    @Override
    public Optional<Quote> ofRfq(RfqId rfq) {
        return find("WHERE q.rfq_id = ?", id(rfq.value())).stream().findFirst();
    }

    @Override
    public List<Quote> of(OrderId order) {
        return find(
                "WHERE q.order_id = ? ORDER BY (SELECT r.number_seq FROM sourcing.rfq r WHERE r.id = q.rfq_id), q.id",
                id(order.value()));
    }

    private List<Quote> find(String where, Setter... values) {
        return reads.of(
                () ->
                        Rows.read(
                                jdbc,
                                "SELECT q.* FROM sourcing.quote q " + where,
                                this::quote,
                                values));
    }

    private Quote quote(ResultSet row) throws SQLException {
        var ref = QuoteColumns.ref(row);
        return new Quote(ref, versionsOf(ref.id().value()), row.getLong("version"));
    }

    private List<QuoteVersion> versionsOf(UUID quote) {
        return Rows.read(
                jdbc,
                VERSIONS,
                row -> {
                    int number = row.getInt("number");
                    var terms = QuoteColumns.terms(row);
                    return QuoteColumns.version(
                            row,
                            new Offer(
                                    QuoteColumns.door(row),
                                    QuoteColumns.message(row),
                                    terms,
                                    linesOf(quote, number, terms.currency()),
                                    Rows.read(
                                            jdbc,
                                            DOUBTS,
                                            QuoteColumns::doubt,
                                            id(quote),
                                            number(number))));
                },
                id(quote));
    }

    private List<QuoteLine> linesOf(UUID quote, int number, Currency currency) {
        return Rows.read(
                jdbc,
                LINES,
                row ->
                        QuoteColumns.line(
                                row,
                                currency,
                                Rows.read(
                                        jdbc,
                                        BREAKS,
                                        step -> QuoteColumns.priceBreak(step, currency),
                                        id(quote),
                                        number(number),
                                        number(row.getInt("position")))),
                id(quote),
                number(number));
    }

    private static Setter id(UUID value) {
        return (statement, i) -> statement.setObject(i, value);
    }

    private static Setter number(int value) {
        return (statement, i) -> statement.setInt(i, value);
    }
}
