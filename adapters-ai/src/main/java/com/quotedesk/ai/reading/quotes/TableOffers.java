package com.quotedesk.ai.reading.quotes;

import com.quotedesk.ai.reading.numbers.NumberStyle;
import com.quotedesk.ai.reading.numbers.Quantities;
import com.quotedesk.ai.reading.numbers.Quantity;
import com.quotedesk.ai.reading.numbers.Units;
import com.quotedesk.ai.reading.tables.Columns;
import com.quotedesk.ai.reading.tables.Role;
import com.quotedesk.ai.reading.tables.TableColumns;
import com.quotedesk.ai.reading.text.Cell;
import com.quotedesk.ai.reading.text.Grid;
import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.Phrases;
import com.quotedesk.ai.reading.words.Tokens;
import com.quotedesk.domain.reading.Availability;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.shared.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the offers of a table with prices. */
final class TableOffers {

    /**
     * What was read.
     *
     * @param heading the heading of the column of prices
     * @param rest rows that are no offers: totals, terms
     */
    record Read(List<Offer> offers, String heading, List<String> rest) {}

    private static final Phrases TOTALS =
            Phrases.of(
                    "итого*",
                    "всего*",
                    "total*",
                    "subtotal*",
                    "ндс*",
                    "vat*",
                    "freight*",
                    "доставка*",
                    "shipping*",
                    "в том числе*",
                    "в т.ч.*",
                    "сумма*",
                    "grand total*",
                    "к оплате*");

    private final Grid grid;
    private final Columns columns;
    private final NumberStyle style;
    private final int price;
    private final RowTerms terms;
    private final PriceCells cells;

    private TableOffers(Grid grid, Columns columns, NumberStyle style, int price, boolean total) {
        this.grid = grid;
        this.columns = columns;
        this.style = style;
        this.price = price;
        this.terms = new RowTerms(grid, columns, style);
        this.cells = new PriceCells(grid, columns, style, price, total);
    }

    static Optional<Read> of(Grid grid, NumberStyle style) {
        var columns = TableColumns.of(grid);
        if (columns.isEmpty()
                || columns.get().titles().isEmpty()
                || !(columns.get().has(Role.NAME) || columns.get().has(Role.SKU))) {
            return Optional.empty();
        }
        int price = PriceCells.column(columns.get());
        var tiers = PriceCells.tierColumns(columns.get());
        if (price < 0 && tiers.size() > 1) {
            price = tiers.getFirst();
        }
        boolean total = price < 0;
        if (total) {
            price = columns.get().first(Role.SUM).orElse(-1);
        }
        if (price < 0) {
            return Optional.empty();
        }
        return Optional.of(
                new TableOffers(
                                grid,
                                columns.get(),
                                numbers(grid, columns.get(), price, style),
                                price,
                                total)
                        .read());
    }

    private static NumberStyle numbers(Grid grid, Columns columns, int price, NumberStyle style) {
        if (style.commaDecimal()) {
            return style;
        }
        var text = new StringBuilder();
        for (int r = columns.first(); r < grid.rows().size(); r++) {
            text.append(grid.text(r, price)).append('\n');
            for (int c : columns.all(Role.SUM)) {
                text.append(grid.text(r, c)).append('\n');
            }
        }
        return NumberStyle.of(text.toString(), Language.ENGLISH);
    }

    private Read read() {
        var offers = new ArrayList<Offer>();
        var rest = new ArrayList<String>();
        for (int r = 0; r < columns.first() - 1; r++) {
            rest.add(grid.rowText(r));
        }
        var steps = new TierRows(grid, columns, style);
        for (int r = columns.first(); r < grid.rows().size(); r++) {
            var offer = isOffer(r) ? offer(r) : null;
            var more =
                    offer == null && !offers.isEmpty() && name(r).isBlank() ? cells.price(r) : null;
            if (more != null && steps.add(r, more, terms.stock(r, ""))) {
                offers.set(offers.size() - 1, steps.on(offers.getLast()));
            } else if (offer == null) {
                rest.add(grid.rowText(r));
            } else {
                var tiers = cells.tiers(r);
                offers.add(tiers.size() > 1 ? offer.tiered(tiers) : offer);
                steps.begin(r, offer);
            }
        }
        rest.add(String.join(" | ", columns.titles()));
        return new Read(offers, columns.title(price), rest);
    }

    private boolean isOffer(int row) {
        var name = name(row);
        if (name.isBlank()
                || TOTALS.atStart(Fold.of(grid.rowText(row))).isPresent()
                || TOTALS.atStart(Fold.of(name)).isPresent()) {
            return false;
        }
        long filled = grid.rows().get(row).stream().filter(cell -> !cell.isBlank()).count();
        return filled >= 2;
    }

    private String name(int row) {
        var name = new StringBuilder();
        for (int c = 0; c < columns.roles().size(); c++) {
            var role = columns.roles().get(c);
            if (role == Role.NAME || role == Role.DETAIL) {
                name.append(name.isEmpty() ? "" : " ").append(grid.text(row, c));
            }
        }
        var words = Fold.oneLine(name.toString());
        // A table may name its goods by their codes alone.
        int code = columns.first(Role.SKU).orElse(-1);
        return words.isBlank() && code >= 0 ? grid.text(row, code) : words;
    }

    private @Nullable Offer offer(int row) {
        var cell = grid.cell(row, price);
        var place = cell.map(Cell::evidence).orElse(grid.rows().get(row).getFirst().evidence());
        var priced = cells.price(row);
        var words = new StringBuilder();
        if (priced == null) {
            words.append(cell.map(Cell::text).orElse("")).append("; ");
        }
        var stock = terms.stock(row, words.toString());
        boolean mentioned =
                priced != null
                        || stock.availability() != Availability.UNSTATED
                        || stock.time() != null
                        || !words.toString().replace(";", "").isBlank();
        if (!mentioned && !numbered(row)) {
            return null;
        }
        var quantity = quantity(row, Role.QUANTITY);
        return new Offer(
                number(row),
                0,
                name(row),
                sku(row),
                priced,
                place,
                quantity == null ? null : quantity.value(),
                quantity == null ? null : unit(row, quantity),
                stock,
                terms.substitute(row),
                terms.minimum(row),
                terms.offered(row),
                priced == null && stock.availability() == Availability.UNSTATED,
                List.of());
    }

    private boolean numbered(int row) {
        return number(row) > 0;
    }

    private int number(int row) {
        for (int c : columns.all(Role.NUMBER)) {
            var text = grid.text(row, c).strip();
            var digits =
                    text.endsWith(".") || text.endsWith(")")
                            ? text.substring(0, text.length() - 1)
                            : text;
            if (!digits.isEmpty()
                    && digits.length() <= 4
                    && digits.chars().allMatch(Character::isDigit)) {
                return Integer.parseInt(digits);
            }
        }
        return 0;
    }

    private @Nullable String sku(int row) {
        for (int c : columns.all(Role.SKU)) {
            if (!grid.text(row, c).isBlank()) {
                return grid.text(row, c).strip();
            }
        }
        return null;
    }

    private @Nullable Quantity quantity(int row, Role role) {
        for (int c : columns.all(role)) {
            var text = grid.text(row, c);
            var found = Quantities.in(text, Tokens.of(text), style);
            if (!found.isEmpty()) {
                return found.getFirst();
            }
        }
        return null;
    }

    private @Nullable Unit unit(int row, Quantity quantity) {
        if (quantity.unit() != null) {
            return quantity.unit();
        }
        for (int c : columns.all(Role.UNIT)) {
            var unit = Units.named(grid.text(row, c));
            if (unit.isPresent()) {
                return unit.get();
            }
        }
        return null;
    }
}
