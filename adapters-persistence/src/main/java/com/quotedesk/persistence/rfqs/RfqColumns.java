package com.quotedesk.persistence.rfqs;

import com.quotedesk.domain.numbering.DocumentKind;
import com.quotedesk.domain.numbering.DocumentNumber;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.rfqs.Deadline;
import com.quotedesk.domain.rfqs.ResponseKind;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.rfqs.RfqId;
import com.quotedesk.domain.rfqs.RfqItem;
import com.quotedesk.domain.rfqs.RfqResponse;
import com.quotedesk.domain.rfqs.RfqStatus;
import com.quotedesk.domain.rfqs.RfqTiming;
import com.quotedesk.domain.shared.Folded;
import com.quotedesk.domain.shared.Unit;
import com.quotedesk.domain.suppliers.SupplierId;
import com.quotedesk.persistence.work.Texts;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the parts of a request stand in the columns of its tables. */
final class RfqColumns {

    private RfqColumns() {}

    /** Number, status, timing, reason and version: what changes, from {@code index} on. */
    static int setState(PreparedStatement statement, int index, Rfq rfq) throws SQLException {
        var number = rfq.number();
        var timing = rfq.timing();
        int i = index;
        statement.setObject(i++, number == null ? null : number.year(), Types.INTEGER);
        statement.setObject(i++, number == null ? null : number.sequence(), Types.INTEGER);
        statement.setString(i++, rfq.status().name());
        statement.setTimestamp(i++, timestamp(timing == null ? null : timing.deadline().at()));
        statement.setString(i++, timing == null ? null : timing.deadline().zone().getId());
        statement.setTimestamp(i++, timestamp(timing == null ? null : timing.remindAt()));
        statement.setTimestamp(i++, timestamp(timing == null ? null : timing.sentAt()));
        statement.setString(i++, Texts.storableOrNull(rfq.reason()));
        statement.setLong(i++, rfq.version());
        return i;
    }

    static void setItem(PreparedStatement statement, RfqId rfq, RfqItem item) throws SQLException {
        statement.setObject(1, rfq.value());
        statement.setInt(2, item.position());
        statement.setObject(3, item.orderItem());
        statement.setString(4, Texts.storable(item.name()));
        statement.setString(5, Texts.storableOrNull(item.sku()));
        statement.setBigDecimal(6, item.quantity());
        statement.setString(7, item.unit().code());
        statement.setString(8, Folded.of(Texts.storable(item.name())));
        statement.setString(9, item.sku() == null ? null : Folded.of(Texts.storable(item.sku())));
    }

    static void setResponse(PreparedStatement statement, RfqId rfq, RfqResponse response)
            throws SQLException {
        statement.setObject(1, rfq.value());
        statement.setInt(2, response.position());
        statement.setString(3, response.kind().name());
        statement.setTimestamp(4, timestamp(response.at()));
        statement.setBoolean(5, response.late());
        statement.setString(6, Texts.storableOrNull(response.text()));
    }

    static Rfq rfq(ResultSet row, List<RfqItem> items, List<RfqResponse> responses)
            throws SQLException {
        return new Rfq(
                new RfqId(row.getObject("id", UUID.class)),
                number(row),
                new OrderId(row.getObject("order_id", UUID.class)),
                new SupplierId(row.getObject("supplier_id", UUID.class)),
                RfqStatus.valueOf(row.getString("status")),
                items,
                responses,
                timing(row),
                row.getString("reason"),
                row.getTimestamp("created_at").toInstant(),
                row.getLong("version"));
    }

    static RfqItem item(ResultSet row) throws SQLException {
        return new RfqItem(
                row.getInt("position"),
                row.getObject("order_item_id", UUID.class),
                row.getString("name"),
                row.getString("sku"),
                plain(row.getBigDecimal("quantity")),
                Unit.ofCode(row.getString("unit")).orElseThrow());
    }

    static RfqResponse response(ResultSet row) throws SQLException {
        return new RfqResponse(
                row.getInt("position"),
                ResponseKind.valueOf(row.getString("kind")),
                instant(row, "at"),
                row.getBoolean("late"),
                row.getString("text"));
    }

    static @Nullable DocumentNumber number(ResultSet row) throws SQLException {
        int year = row.getInt("number_year");
        return row.wasNull()
                ? null
                : new DocumentNumber(DocumentKind.RFQ, year, row.getInt("number_seq"));
    }

    static @Nullable Deadline deadline(ResultSet row) throws SQLException {
        var at = instant(row, "deadline_at");
        return at == null ? null : new Deadline(at, ZoneId.of(row.getString("deadline_zone")));
    }

    private static @Nullable RfqTiming timing(ResultSet row) throws SQLException {
        var deadline = deadline(row);
        return deadline == null
                ? null
                : new RfqTiming(deadline, instant(row, "remind_at"), instant(row, "sent_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    /** The column pads to six decimals; people wrote fewer. */
    private static BigDecimal plain(BigDecimal padded) {
        var stripped = padded.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
