package com.quotedesk.persistence.quotes;

import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.quotes.Offer;
import com.quotedesk.domain.quotes.PriceBreak;
import com.quotedesk.domain.quotes.QuoteDoor;
import com.quotedesk.domain.quotes.QuoteId;
import com.quotedesk.domain.quotes.QuoteLine;
import com.quotedesk.domain.quotes.QuoteRef;
import com.quotedesk.domain.quotes.QuoteStatus;
import com.quotedesk.domain.quotes.QuoteTerms;
import com.quotedesk.domain.quotes.QuoteVersion;
import com.quotedesk.domain.reading.Doubt;
import com.quotedesk.domain.reading.DoubtKind;
import com.quotedesk.domain.reading.LeadTime;
import com.quotedesk.domain.rfqs.RfqId;
import com.quotedesk.domain.shared.Money;
import com.quotedesk.domain.shared.PackContent;
import com.quotedesk.domain.shared.Percent;
import com.quotedesk.domain.shared.Unit;
import com.quotedesk.domain.shared.Vat;
import com.quotedesk.domain.shared.VatMode;
import com.quotedesk.domain.suppliers.SupplierId;
import com.quotedesk.persistence.work.Texts;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the parts of a quote stand in the columns of its tables. */
final class QuoteColumns {

    static final Comparator<QuoteVersion> COUNTING_LAST =
            Comparator.comparing(version -> version.is(QuoteStatus.VALID));

    private QuoteColumns() {}

    static void setVersion(PreparedStatement statement, QuoteRef ref, QuoteVersion version)
            throws SQLException {
        var offer = version.offer();
        var terms = offer.terms();
        var vat = terms.vat();
        var rate = vat == null ? null : vat.rate();
        int i = 1;
        statement.setObject(i++, ref.id().value());
        statement.setInt(i++, version.number());
        statement.setString(i++, version.status().name());
        statement.setString(i++, offer.door().name());
        statement.setObject(i++, offer.message() == null ? null : offer.message().value());
        statement.setBoolean(i++, version.late());
        statement.setTimestamp(i++, Timestamp.from(version.receivedAt()));
        statement.setString(i++, terms.currency().getCurrencyCode());
        statement.setString(i++, vat == null ? null : vat.mode().name());
        statement.setBigDecimal(i++, rate == null ? null : rate.value());
        statement.setBigDecimal(i++, amount(terms.delivery()));
        statement.setBigDecimal(i++, amount(terms.minimumOrder()));
        statement.setObject(i++, terms.validUntil());
        statement.setString(i++, Texts.storableOrNull(terms.payment()));
        statement.setString(i++, Texts.storableOrNull(terms.shipping()));
        statement.setString(i++, Texts.storableOrNull(terms.number()));
        statement.setString(i++, Texts.storableOrNull(terms.note()));
        statement.setString(i, Texts.storableOrNull(version.reason()));
    }

    static void setLine(PreparedStatement statement, QuoteRef ref, int number, QuoteLine line)
            throws SQLException {
        var pack = line.pack();
        var time = line.leadTime();
        int i = 1;
        statement.setObject(i++, ref.id().value());
        statement.setInt(i++, number);
        statement.setInt(i++, line.position());
        statement.setObject(i++, ref.rfq().value());
        statement.setBigDecimal(i++, line.price().amount());
        statement.setBigDecimal(i++, line.per());
        statement.setString(i++, line.unit().code());
        statement.setBigDecimal(i++, pack == null ? null : pack.quantity());
        statement.setString(i++, pack == null ? null : pack.unit().code());
        statement.setBigDecimal(i++, line.available());
        statement.setBigDecimal(i++, line.minimum());
        statement.setBigDecimal(i++, line.multiple());
        statement.setObject(i++, time == null ? null : time.minDays(), Types.INTEGER);
        statement.setObject(i++, time == null ? null : time.maxDays(), Types.INTEGER);
        statement.setString(i++, Texts.storableOrNull(line.substitute()));
        statement.setString(i, Texts.storableOrNull(line.note()));
    }

    static void setBreak(
            PreparedStatement statement, QuoteRef ref, int number, int position, PriceBreak step)
            throws SQLException {
        statement.setObject(1, ref.id().value());
        statement.setInt(2, number);
        statement.setInt(3, position);
        statement.setBigDecimal(4, step.from());
        statement.setBigDecimal(5, step.price().amount());
    }

    static void setDoubt(
            PreparedStatement statement, QuoteRef ref, int number, int place, Doubt doubt)
            throws SQLException {
        statement.setObject(1, ref.id().value());
        statement.setInt(2, number);
        statement.setInt(3, place);
        statement.setString(4, doubt.kind().name());
        statement.setObject(5, doubt.line(), Types.INTEGER);
        statement.setString(6, Texts.storableOrNull(doubt.detail()));
    }

    static QuoteRef ref(ResultSet row) throws SQLException {
        return new QuoteRef(
                new QuoteId(row.getObject("id", UUID.class)),
                new RfqId(row.getObject("rfq_id", UUID.class)),
                new OrderId(row.getObject("order_id", UUID.class)),
                new SupplierId(row.getObject("supplier_id", UUID.class)));
    }

    static QuoteVersion version(ResultSet row, Offer offer) throws SQLException {
        return new QuoteVersion(
                row.getInt("number"),
                QuoteStatus.valueOf(row.getString("status")),
                offer,
                row.getBoolean("late"),
                row.getTimestamp("received_at").toInstant(),
                row.getString("reason"));
    }

    static QuoteDoor door(ResultSet row) throws SQLException {
        return QuoteDoor.valueOf(row.getString("door"));
    }

    static @Nullable MessageId message(ResultSet row) throws SQLException {
        var message = row.getObject("message_id", UUID.class);
        return message == null ? null : new MessageId(message);
    }

    static QuoteTerms terms(ResultSet row) throws SQLException {
        var currency = Currency.getInstance(row.getString("currency"));
        return new QuoteTerms(
                currency,
                vat(row),
                money(row.getBigDecimal("delivery"), currency),
                money(row.getBigDecimal("minimum_order"), currency),
                row.getObject("valid_until", LocalDate.class),
                row.getString("payment"),
                row.getString("shipping"),
                row.getString("their_number"),
                row.getString("note"));
    }

    static QuoteLine line(ResultSet row, Currency currency, List<PriceBreak> breaks)
            throws SQLException {
        var unit = unit(row.getString("unit"));
        var packed = row.getString("pack_unit");
        return new QuoteLine(
                row.getInt("position"),
                new Money(row.getBigDecimal("price"), currency),
                plain(row.getBigDecimal("per")),
                unit,
                packed == null
                        ? null
                        : new PackContent(
                                unit, plain(row.getBigDecimal("pack_quantity")), unit(packed)),
                breaks,
                quantity(row, "available"),
                quantity(row, "minimum"),
                quantity(row, "multiple"),
                leadTime(row),
                row.getString("substitute"),
                row.getString("note"));
    }

    static PriceBreak priceBreak(ResultSet row, Currency currency) throws SQLException {
        return new PriceBreak(
                plain(row.getBigDecimal("quantity")),
                new Money(row.getBigDecimal("price"), currency));
    }

    static Doubt doubt(ResultSet row) throws SQLException {
        return new Doubt(
                DoubtKind.valueOf(row.getString("kind")),
                row.getObject("line", Integer.class),
                row.getString("detail"));
    }

    private static @Nullable Vat vat(ResultSet row) throws SQLException {
        var mode = row.getString("vat_mode");
        var rate = row.getBigDecimal("vat_rate");
        return mode == null
                ? null
                : new Vat(VatMode.valueOf(mode), rate == null ? null : new Percent(rate));
    }

    private static @Nullable LeadTime leadTime(ResultSet row) throws SQLException {
        var min = row.getObject("lead_time_min", Integer.class);
        var max = row.getObject("lead_time_max", Integer.class);
        return min == null && max == null ? null : new LeadTime(min, max);
    }

    private static @Nullable BigDecimal quantity(ResultSet row, String column) throws SQLException {
        var padded = row.getBigDecimal(column);
        return padded == null ? null : plain(padded);
    }

    private static @Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }

    private static @Nullable Money money(@Nullable BigDecimal amount, Currency currency) {
        return amount == null ? null : new Money(amount, currency);
    }

    private static Unit unit(String code) {
        return Unit.ofCode(code).orElseThrow();
    }

    /** The columns pad with noughts; people wrote fewer. */
    private static BigDecimal plain(BigDecimal padded) {
        var stripped = padded.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
