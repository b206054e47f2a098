package com.quotedesk.ai.reading.quotes;

import com.quotedesk.ai.reading.numbers.NumberStyle;
import com.quotedesk.ai.reading.numbers.Quantities;
import com.quotedesk.ai.reading.tables.Columns;
import com.quotedesk.ai.reading.tables.Role;
import com.quotedesk.ai.reading.text.Grid;
import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.Phrases;
import com.quotedesk.ai.reading.words.Tokens;
import com.quotedesk.domain.shared.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the prices of a table: which column holds them, and what its heading says of them. */
final class PriceCells {

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
    private static final Set<String> PER =
            Set.of("per", "price per", "price unit", "pricing unit", "за", "цена за", "ед. цены");

    private final Grid grid;
    private final Columns columns;
    private final NumberStyle style;
    private final int price;
    private final boolean total;
    private final List<Integer> tierColumns;

    /**
     * @param price the column of prices
     * @param total whether it holds the prices of whole lines
     */
    PriceCells(Grid grid, Columns columns, NumberStyle style, int price, boolean total) {
        this.grid = grid;
        this.columns = columns;
        this.style = style;
        this.price = price;
        this.total = total;
        this.tierColumns = tierColumns(columns);
    }

    /** The column whose price counts, -1 where none holds any. */
    static int column(Columns columns) {
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

    /** Prices by quantity in columns of their own: {@code от 100 шт | от 500 шт}. */
    List<Tiers.Tier> tiers(int row) {
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
    static List<Integer> tierColumns(Columns columns) {
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

    @Nullable Price price(int row) {
        return price(row, price);
    }

    private @Nullable Price price(int row, int column) {
        var text = grid.text(row, column);
        var title = columns.title(column);
        var basis = perColumn(row);
        basis = basis == null ? basis(title) : basis;
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

    /** What the price is for in a column of its own: {@code Per: 100 m}. */
    private @Nullable Basis perColumn(int row) {
        for (int c = 0; c < columns.roles().size(); c++) {
            if (!PER.contains(Fold.of(columns.title(c)).strip()) || grid.text(row, c).isBlank()) {
                continue;
            }
            var prices = Prices.in("1 EUR per " + grid.text(row, c), NumberStyle.ENGLISH);
            if (!prices.isEmpty()) {
                return new Basis(prices.getFirst().per(), prices.getFirst().unit());
            }
        }
        return null;
    }

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
}
