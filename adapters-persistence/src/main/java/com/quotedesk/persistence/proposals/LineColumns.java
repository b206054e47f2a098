package com.quotedesk.persistence.proposals;

import com.quotedesk.domain.pricing.MarginFloor;
import com.quotedesk.domain.pricing.Price;
import com.quotedesk.domain.pricing.PricingRuleId;
import com.quotedesk.domain.proposals.Cost;
import com.quotedesk.domain.proposals.ProposalId;
import com.quotedesk.domain.proposals.ProposalLine;
import com.quotedesk.domain.proposals.ProposalVersion;
import com.quotedesk.domain.reading.LeadTime;
import com.quotedesk.domain.shared.ExchangeRate;
import com.quotedesk.domain.shared.LineAmounts;
import com.quotedesk.domain.shared.Money;
import com.quotedesk.domain.shared.Percent;
import com.quotedesk.domain.shared.Unit;
import com.quotedesk.domain.shared.Vat;
import com.quotedesk.domain.shared.VatMode;
import com.quotedesk.domain.suppliers.SupplierId;
import com.quotedesk.persistence.work.Texts;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a line of a proposal stands in the columns of its table. */
@Singleton
final class LineColumns {

    static final String ADD =
            """
            INSERT INTO sales.proposal_line (proposal_id, revision, line, order_item_id, name, sku,
                quantity, unit, cost, cost_currency, rate, rate_from, rate_to, rate_date,
                rate_source, supplier_id, quote_id, price, price_cost, vat_mode, vat_rate,
                floor_margin, floor_enforcement, promo_rule_id, trace, net, vat, gross,
                lead_min_days, lead_max_days, accepted, at_risk)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?,
                ?, ?, ?, ?, ?, ?)
            """;

    private final ObjectMapper json;

    LineColumns(ObjectMapper json) {
        this.json = json;
    }

    void set(
            PreparedStatement statement,
            ProposalId proposal,
            ProposalVersion version,
            ProposalLine line)
            throws SQLException {
        int i = 1;
        statement.setObject(i++, proposal.value());
        statement.setInt(i++, version.revision());
        statement.setInt(i++, line.line());
        statement.setObject(i++, line.orderItem());
        statement.setString(i++, Texts.storable(line.name()));
        statement.setString(i++, Texts.storableOrNull(line.sku()));
        statement.setBigDecimal(i++, line.quantity());
        statement.setString(i++, line.unit().code());
        i = setCost(statement, i, line.cost());
        i = setPrice(statement, i, line.price());
        statement.setBigDecimal(i++, line.amounts().net().amount());
        statement.setBigDecimal(i++, line.amounts().vat().amount());
        statement.setBigDecimal(i++, line.amounts().gross().amount());
        var lead = line.leadTime();
        statement.setObject(i++, lead == null ? null : lead.minDays(), Types.INTEGER);
        statement.setObject(i++, lead == null ? null : lead.maxDays(), Types.INTEGER);
        statement.setBoolean(i++, version.accepted().contains(line.orderItem()));
        statement.setBoolean(i, version.atRisk().contains(line.orderItem()));
    }

    private static int setCost(PreparedStatement statement, int index, @Nullable Cost cost)
            throws SQLException {
        int i = index;
        statement.setBigDecimal(i++, cost == null ? null : cost.perUnit().amount());
        statement.setString(i++, cost == null ? null : cost.perUnit().currency().getCurrencyCode());
        var rate = cost == null ? null : cost.rate();
        statement.setBigDecimal(i++, rate == null ? null : rate.rate());
        statement.setString(i++, rate == null ? null : rate.from().getCurrencyCode());
        statement.setString(i++, rate == null ? null : rate.to().getCurrencyCode());
        statement.setObject(i++, rate == null ? null : rate.date(), Types.DATE);
        statement.setString(i++, rate == null ? null : rate.source());
        var supplier = cost == null ? null : cost.supplier();
        statement.setObject(i++, supplier == null ? null : supplier.value(), Types.OTHER);
        statement.setObject(i++, cost == null ? null : cost.quote(), Types.OTHER);
        return i;
    }

    private int setPrice(PreparedStatement statement, int index, Price price) throws SQLException {
        int i = index;
        statement.setBigDecimal(i++, price.unit().amount());
        var cost = price.cost();
        statement.setBigDecimal(i++, cost == null ? null : cost.amount());
        statement.setString(i++, price.vat().mode().name());
        var vat = price.vat().rate();
        statement.setBigDecimal(i++, vat == null ? null : vat.value());
        var floor = price.floor();
        statement.setBigDecimal(i++, floor == null ? null : floor.margin().value());
        statement.setString(i++, floor == null ? null : floor.enforcement().name());
        var promo = price.promo();
        statement.setObject(i++, promo == null ? null : promo.value(), Types.OTHER);
        statement.setString(i++, write(TraceJson.of(price.trace())));
        return i;
    }

    /**
     * @param currency of the version
     */
    ProposalLine line(ResultSet row, Currency currency) throws SQLException {
        return new ProposalLine(
                row.getInt("line"),
                row.getObject("order_item_id", UUID.class),
                row.getString("name"),
                row.getString("sku"),
                row.getBigDecimal("quantity"),
                Unit.ofCode(row.getString("unit")).orElseThrow(),
                cost(row),
                price(row, currency),
                new LineAmounts(
                        new Money(row.getBigDecimal("net"), currency),
                        new Money(row.getBigDecimal("vat"), currency),
                        new Money(row.getBigDecimal("gross"), currency)),
                leadTime(row));
    }

    private static @Nullable Cost cost(ResultSet row) throws SQLException {
        var perUnit = row.getBigDecimal("cost");
        if (perUnit == null) {
            return null;
        }
        var supplier = row.getObject("supplier_id", UUID.class);
        return new Cost(
                new Money(perUnit, Currency.getInstance(row.getString("cost_currency"))),
                rate(row),
                supplier == null ? null : new SupplierId(supplier),
                row.getObject("quote_id", UUID.class));
    }

    private static @Nullable ExchangeRate rate(ResultSet row) throws SQLException {
        var rate = row.getBigDecimal("rate");
        return rate == null
                ? null
                : new ExchangeRate(
                        Currency.getInstance(row.getString("rate_from")),
                        Currency.getInstance(row.getString("rate_to")),
                        rate,
                        row.getObject("rate_date", LocalDate.class),
                        row.getString("rate_source"));
    }

    private Price price(ResultSet row, Currency currency) throws SQLException {
        var cost = row.getBigDecimal("price_cost");
        var vat = percent(row, "vat_rate");
        var floor = percent(row, "floor_margin");
        var promo = row.getObject("promo_rule_id", UUID.class);
        return new Price(
                cost == null ? null : new Money(cost, currency),
                new Money(row.getBigDecimal("price"), currency),
                new Vat(VatMode.valueOf(row.getString("vat_mode")), vat),
                floor == null
                        ? null
                        : new MarginFloor(
                                floor,
                                MarginFloor.Enforcement.valueOf(
                                        row.getString("floor_enforcement"))),
                promo == null ? null : new PricingRuleId(promo),
                read(row.getString("trace")).toTrace());
    }

    private static @Nullable LeadTime leadTime(ResultSet row) throws SQLException {
        var min = row.getObject("lead_min_days", Integer.class);
        var max = row.getObject("lead_max_days", Integer.class);
        return min == null && max == null ? null : new LeadTime(min, max);
    }

    private static @Nullable Percent percent(ResultSet row, String column) throws SQLException {
        var value = row.getBigDecimal(column);
        return value == null ? null : new Percent(value);
    }

    private String write(TraceJson trace) {
        try {
            return json.writeValueAsString(trace);
        } catch (IOException impossible) {
            throw new IllegalStateException("a trace could not be written as JSON", impossible);
        }
    }

    private TraceJson read(String trace) {
        try {
            return Objects.requireNonNull(json.readValue(trace, TraceJson.class));
        } catch (IOException damaged) {
            throw new IllegalStateException("a trace in the database is damaged", damaged);
        }
    }
}
