package com.quotedesk.persistence.rates;

import com.quotedesk.application.rates.StoredRates;
import com.quotedesk.domain.rates.RateSet;
import com.quotedesk.domain.shared.ExchangeRate;
import com.quotedesk.persistence.work.NewestFirst;
import com.quotedesk.persistence.work.Reads;
import com.quotedesk.persistence.work.Rows;
import com.quotedesk.persistence.work.Texts;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

@Singleton
final class PostgresStoredRates implements StoredRates {

    private static final String LATEST =
            """
            SELECT * FROM core.exchange_rate WHERE from_currency = ? AND to_currency = ?
            ORDER BY date DESC, source = ? DESC, source LIMIT 1
            """;

    private static final String CURRENT =
            """
            SELECT DISTINCT ON (from_currency, to_currency) * FROM core.exchange_rate
            ORDER BY from_currency, to_currency, date DESC, source = ? DESC, source
            """;

    private static final String PUT =
            """
            INSERT INTO core.exchange_rate (from_currency, to_currency, date, source, rate)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (from_currency, to_currency, date, source) DO UPDATE SET rate = excluded.rate
            """;

    private final JdbcOperations jdbc;
    private final Reads reads;

    PostgresStoredRates(JdbcOperations jdbc, Reads reads) {
        this.jdbc = jdbc;
        this.reads = reads;
    }

    @Override
    public Optional<ExchangeRate> latest(Currency from, Currency to) {
        return read(
                        LATEST,
                        (statement, i) -> statement.setString(i, from.getCurrencyCode()),
                        (statement, i) -> statement.setString(i, to.getCurrencyCode()),
                        (statement, i) -> statement.setString(i, RateSet.BY_HAND))
                .stream()
                .findFirst();
    }

    @Override
    public List<ExchangeRate> current() {
        return read(CURRENT, (statement, i) -> statement.setString(i, RateSet.BY_HAND));
    }

    private List<ExchangeRate> read(String sql, NewestFirst.Setter... values) {
        return reads.of(() -> Rows.read(jdbc, sql, PostgresStoredRates::rate, values));
    }

    private static ExchangeRate rate(ResultSet row) throws SQLException {
        return new ExchangeRate(
                Currency.getInstance(row.getString("from_currency")),
                Currency.getInstance(row.getString("to_currency")),
                row.getBigDecimal("rate"),
                row.getObject("date", LocalDate.class),
                row.getString("source"));
    }

    @Override
    public void put(List<ExchangeRate> rates) {
        Rows.each(
                jdbc,
                PUT,
                rates,
                (statement, rate) -> {
                    statement.setString(1, rate.from().getCurrencyCode());
                    statement.setString(2, rate.to().getCurrencyCode());
                    statement.setObject(3, rate.date());
                    statement.setString(4, Texts.storable(rate.source()));
                    statement.setBigDecimal(5, rate.rate());
                });
    }
}
