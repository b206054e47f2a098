package com.quotedesk.ai.reading.quotes;

import com.quotedesk.ai.reading.numbers.NumberStyle;
import com.quotedesk.ai.reading.numbers.Quantities;
import com.quotedesk.ai.reading.tables.Columns;
import com.quotedesk.ai.reading.tables.Role;
import com.quotedesk.ai.reading.text.Grid;
import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.Phrases;
import com.quotedesk.ai.reading.words.Tokens;
import com.quotedesk.domain.reading.Availability;
import com.quotedesk.domain.reading.Evidence;
import com.quotedesk.domain.reading.Found;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads what a row of a table of prices says beside the price. */
final class RowTerms {

    private static final Phrases SUBSTITUTES =
            Phrases.of(
                    "аналог*",
                    "замен*",
                    "substitut*",
                    "alternativ*",
                    "offered",
                    "предлагаем*",
                    "replacement*",
                    "equivalent*",
                    "предложен*");

    private final Grid grid;
    private final Columns columns;
    private final NumberStyle style;

    RowTerms(Grid grid, Columns columns, NumberStyle style) {
        this.grid = grid;
        this.columns = columns;
        this.style = style;
    }

    Stock stock(int row, String words) {
        var text = new StringBuilder(words);
        for (int c = 0; c < columns.roles().size(); c++) {
            var role = columns.roles().get(c);
            var cell = grid.text(row, c).strip();
            if (cell.isEmpty()) {
                continue;
            }
            if (role == Role.STOCK) {
                text.append(onStock(cell)).append("; ");
            } else if (role == Role.LEAD) {
                text.append(timed(cell, columns.title(c))).append("; ");
            } else if (role == Role.REMARK || role == Role.UNKNOWN) {
                text.append(cell).append("; ");
            }
        }
        return Stock.of(text.toString());
    }

    private static String onStock(String cell) {
        var folded = Fold.of(cell);
        if (folded.equals("да")
                || folded.equals("yes")
                || folded.equals("много")
                || folded.equals("достаточно")
                || folded.equals("++")
                || folded.equals("+++")
                || folded.equals("+")
                || folded.equals("y")) {
            return "в наличии";
        }
        if (folded.equals("0") || folded.equals("-") || folded.equals("no") || folded.equals("—")) {
            return "";
        }
        boolean number = Character.isDigit(folded.charAt(0)) && LeadTimes.in(cell).isEmpty();
        return number ? "в наличии " + cell : cell;
    }

    /** A bare number of days takes its unit from the heading. */
    private static String timed(String cell, String title) {
        boolean bare = cell.chars().allMatch(c -> Character.isDigit(c) || " -–—.,".indexOf(c) >= 0);
        if (!bare) {
            return cell;
        }
        var folded = Fold.of(title);
        if (folded.contains("нед") || folded.contains("week") || folded.contains("wk")) {
            return cell + " weeks";
        }
        boolean days =
                folded.contains("дн")
                        || folded.contains("day")
                        || folded.contains("сут")
                        || cell.length() <= 5;
        boolean date = cell.indexOf('.') != cell.lastIndexOf('.');
        return days && !date ? cell + " дней" : "";
    }

    @Nullable Found<String> substitute(int row) {
        for (int c = 0; c < columns.roles().size(); c++) {
            var cell = grid.text(row, c).strip();
            var role = columns.roles().get(c);
            if (cell.length() < 3) {
                continue;
            }
            boolean titled =
                    SUBSTITUTES.in(Fold.of(columns.title(c)))
                            && role != Role.PRICE
                            && role != Role.SUM
                            && role != Role.QUANTITY
                            && role != Role.NAME;
            if (titled
                    && Stock.of(cell).availability() == Availability.UNSTATED
                    && !cell.equals("нет")) {
                return new Found<>(cell, grid.rows().get(row).get(c).evidence(), 0.8);
            }
            if (role == Role.REMARK
                    || role == Role.UNKNOWN
                    || role == Role.NAME
                    || role == Role.STOCK
                    || role == Role.LEAD) {
                var at = grid.rows().get(row).get(c).evidence();
                var offer = OfferText.of(cell, 0, 0, style, false, (_, _) -> at);
                if (offer.substitute() != null) {
                    return offer.substitute();
                }
            }
        }
        return null;
    }

    @Nullable Found<BigDecimal> minimum(int row) {
        for (int c : columns.all(Role.MINIMUM)) {
            var text = grid.text(row, c);
            var title = Fold.of(columns.title(c));
            var found = Quantities.in(text, Tokens.of(text), style);
            if (!found.isEmpty() && !title.contains("кратн") && !title.contains("multiple")) {
                return new Found<>(
                        found.getFirst().value(), grid.rows().get(row).get(c).evidence(), 0.9);
            }
        }
        for (int c : columns.all(Role.REMARK)) {
            var at = grid.cell(row, c);
            var found =
                    at.isEmpty()
                            ? null
                            : Amounts.minimum(
                                    at.get().text(), style, (_, _) -> at.get().evidence());
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    Offer.@Nullable Offered offered(int row) {
        for (int c = 0; c < columns.roles().size(); c++) {
            var role = columns.roles().get(c);
            var cell = grid.cell(row, c);
            if (cell.isEmpty() || cell.get().isBlank()) {
                continue;
            }
            Evidence at = cell.get().evidence();
            if (role == Role.STOCK) {
                var found = Quantities.in(cell.get().text(), Tokens.of(cell.get().text()), style);
                boolean time = LeadTimes.in(cell.get().text()).isPresent();
                if (!found.isEmpty() && !time && found.getFirst().value().signum() > 0) {
                    return new Offer.Offered(
                            found.getFirst().value(), found.getFirst().unit(), false, at);
                }
            }
            if (role == Role.REMARK || role == Role.UNKNOWN) {
                var found = Amounts.offered(cell.get().text(), style, (_, _) -> at);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
