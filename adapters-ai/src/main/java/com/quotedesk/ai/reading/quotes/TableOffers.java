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
import java.math.BigDecimal;
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

    private static final Phrases BEST =
            Phrases.of(
                    "ваша*",
                    "со скидк*",
                    "с учетом скидк*",
                    "your price*",
                    "net price*",
                    "после скидк*",
                    "итоговая цена*",
                    "discounted*",
                    "special price*",
                    "с уч. скидк*",
                    "nett*");
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
    private final boolean total;
    private final RowTerms terms;
    private final List<Integer> tierColumns;

    private TableOffers(Grid grid, Columns columns, NumberStyle style, int price, boolean total) {
        this.grid = grid;
        this.columns = columns;
        this.style = style;
        this.price = price;
        this.total = total;
        this.terms = new RowTerms(grid, columns, style);
        this.tierColumns = tierColumns(columns);
    }

    static Optional<Read> of(Grid grid, NumberStyle style) {
        var columns = TableColumns.of(grid);
        if (columns.isEmpty()
                || columns.get().titles().isEmpty()
                || !(columns.get().has(Role.NAME) || columns.get().has(Role.SKU))) {
            return Optional.empty();
        }
        int price = price(columns.get());
        var tiers = tierColumns(columns.get());
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

    private static int price(Columns columns) {
        int best = -1;
        int score = -1;
        for (int c : columns.all(Role.PRICE)) {
            var title = Fold.of(columns.title(c));
            Boolean vat = VatWords.of(title, 90);
            int own =
                    (BEST.in(title) ? 4 : 0) + (Boolean.TRUE.equals(vat) ? 2 : vat == null ? 1 : 0);
            if (own > score) {
                score = own;
                best = c;
            }
        }
        return best;
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
            var more = offer == null && !offers.isEmpty() && name(r).isBlank() ? price(r) : null;
            if (more != null && steps.add(r, more, terms.stock(r, ""))) {
                offers.set(offers.size() - 1, steps.on(offers.getLast()));
            } else if (offer == null) {
                rest.add(grid.rowText(r));
            } else {
                var tiers = tierColumns.size() > 1 ? tiers(r) : List.<Tiers.Tier>of();
                offers.add(tiers.size() > 1 ? offer.tiered(tiers) : offer);
                steps.begin(r, offer);
            }
        }
        rest.add(String.join(" | ", columns.titles()));
        return new Read(offers, columns.title(price), rest);
    }

    /** Prices by quantity in columns of their own: {@code от 100 шт | от 500 шт}. */
    private List<Tiers.Tier> tiers(int row) {
        var tiers = new ArrayList<Tiers.Tier>();
        for (int c : tierColumns) {
            var least = Tiers.ofTitle(columns.title(c)).orElse(BigDecimal.ZERO);
            var found = price(row, c);
            if (found != null) {
                tiers.add(new Tiers.Tier(least, found));
            }
        }
        return tiers;
    }

    /** The columns that give a price from some quantity on. */
    private static List<Integer> tierColumns(Columns columns) {
        var found = new ArrayList<Integer>();
        for (int c = 0; c < columns.roles().size(); c++) {
            var role = columns.roles().get(c);
            boolean may = role == Role.PRICE || role == Role.QUANTITY || role == Role.UNKNOWN;
            if (may && Tiers.ofTitle(columns.title(c)).isPresent()) {
                found.add(c);
            }
        }
        return found;
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
        var priced = price(row);
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

    private @Nullable Price price(int row) {
        return price(row, price);
    }

    private @Nullable Price price(int row, int column) {
        var text = grid.text(row, column);
        var title = columns.title(column);
        var basis = basis(title);
        var found = OfferText.chosen(Prices.in(text, style));
        Boolean vat = VatWords.of(Fold.of(title), 90);
        var heading = Currencies.first(Fold.of(title)).map(Currencies.Found::code).orElse(null);
        if (found != null) {
            return new Price(
                    found.amount(),
                    found.currency() == null ? heading : found.currency(),
                    0,
                    text.length(),
                    found.per() == null ? basis.per() : found.per(),
                    found.unit() == null ? basis.unit() : found.unit(),
                    total || found.total(),
                    vat == null ? found.withVat() : vat);
        }
        var quantities = Quantities.in(text, Tokens.of(text), style);
        if (quantities.isEmpty()
                || quantities.getFirst().start() > 3
                || quantities.getFirst().value().signum() <= 0) {
            return null;
        }
        return new Price(
                quantities.getFirst().value(),
                heading,
                0,
                text.length(),
                basis.per(),
                basis.unit(),
                total,
                vat);
    }

    private record Basis(@Nullable BigDecimal per, @Nullable Unit unit) {}

    /** What the heading says one price is for: {@code Цена за 100 шт}. */
    private static Basis basis(String title) {
        var marked = "1 EUR " + title;
        for (int i = 0; i < title.length(); i++) {
            boolean lead =
                    title.startsWith("за ", i)
                            || title.startsWith("per ", i)
                            || title.charAt(i) == '/';
            if (lead) {
                marked = "1 EUR " + title.substring(i);
                var prices = Prices.in(marked, NumberStyle.ENGLISH);
                if (!prices.isEmpty()
                        && (prices.getFirst().per() != null || prices.getFirst().unit() != null)) {
                    return new Basis(prices.getFirst().per(), prices.getFirst().unit());
                }
            }
        }
        return new Basis(null, null);
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
