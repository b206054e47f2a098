package com.quotedesk.benchmarks.data;

import com.quotedesk.bootstrap.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.regex.Pattern;

/** Fills an empty, migrated database with a million orders; the same every time. */
public final class MillionOrders {

    private static final String STATEMENTS = "/million-orders.sql";

    private static final Pattern SEPARATOR = Pattern.compile("^-{8}$", Pattern.MULTILINE);

    private MillionOrders() {}

    /** True when the database was empty and is full now. */
    public static boolean fill(Settings.Database database) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), "")) {
            if (hasOrders(connection)) {
                return false;
            }
            for (var sql : SEPARATOR.splitAsStream(statements()).toList()) {
                try (var statement = connection.createStatement()) {
                    statement.execute(sql);
                }
            }
            return true;
        }
    }

    private static boolean hasOrders(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT 1 FROM sales.customer_order LIMIT 1")) {
            return rows.next();
        }
    }

    private static String statements() {
        try (var in = Objects.requireNonNull(MillionOrders.class.getResourceAsStream(STATEMENTS))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
