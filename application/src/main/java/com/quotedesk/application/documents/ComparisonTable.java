package com.quotedesk.application.documents;

import com.quotedesk.application.documents.Table.Cell;
import com.quotedesk.domain.comparison.Bid;
import com.quotedesk.domain.comparison.Comparison;
import com.quotedesk.domain.comparison.ItemComparison;
import com.quotedesk.domain.comparison.SupplierTotal;
import com.quotedesk.domain.quotes.QuoteId;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.shared.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * A comparison as a table to work on: a row for each item, three columns for each supplier, and
 * below them what each comes to and how much of what is wanted it offers.
 */
public final class ComparisonTable {

    private static final Cell EMPTY = new Cell.Empty();

    private final Comparison comparison;
    private final Map<UUID, String> items;
    private final Map<QuoteId, String> suppliers;
    private final boolean russian;

    private ComparisonTable(
            Comparison comparison,
            Map<UUID, String> items,
            Map<QuoteId, String> suppliers,
            Language language) {
        this.comparison = comparison;
        this.items = items;
        this.suppliers = suppliers;
        this.russian = language == Language.RUSSIAN;
    }

    /**
     * @param items what the items are called
     * @param suppliers whose quotes they are
     */
    public static Table of(
            Comparison comparison,
            Map<UUID, String> items,
            Map<QuoteId, String> suppliers,
            Language language) {
        return new ComparisonTable(comparison, items, suppliers, language).table();
    }

    private Table table() {
        var currency = comparison.basis().currency().getCurrencyCode();
        var columns =
                new ArrayList<>(
                        List.of(
                                word("Наименование", "Item"),
                                word("Кол-во", "Qty"),
                                word("Ед.", "Unit")));
        for (var total : comparison.suppliers()) {
            var name = suppliers.getOrDefault(total.quote().id(), "");
            columns.add(name + ": " + word("цена без НДС, ", "net price, ") + currency);
            columns.add(name + ": " + word("сумма без НДС, ", "net amount, ") + currency);
            columns.add(name + ": " + word("срок, дней", "lead time, days"));
        }
        columns.add(word("Лучшая цена", "Best price"));
        var rows = new ArrayList<List<Cell>>();
        comparison.items().forEach(item -> rows.add(row(item)));
        rows.add(
                totals(
                        word("Итого без НДС и доставки", "Net total without delivery"),
                        ComparisonTable::goods));
        rows.add(totals(word("Доставка", "Delivery"), ComparisonTable::delivery));
        rows.add(totals(word("Предложено позиций", "Items offered"), ComparisonTable::covered));
        return new Table(word("Сравнение", "Comparison"), columns, rows);
    }

    private String word(String inRussian, String inEnglish) {
        return russian ? inRussian : inEnglish;
    }

    private List<Cell> row(ItemComparison item) {
        var wanted = item.wanted();
        var row = new ArrayList<Cell>();
        row.add(new Cell.Text(items.getOrDefault(wanted.item(), "")));
        row.add(new Cell.Figure(wanted.quantity()));
        row.add(new Cell.Text(wanted.unit().code()));
        for (var total : comparison.suppliers()) {
            item.of(total.quote().id())
                    .ifPresentOrElse(
                            bid -> bid(row, bid), () -> row.addAll(List.of(EMPTY, EMPTY, EMPTY)));
        }
        row.add(
                new Cell.Text(
                        comparison.suppliers().stream()
                                .map(total -> total.quote().id())
                                .filter(item.bestPrice()::contains)
                                .map(quote -> suppliers.getOrDefault(quote, ""))
                                .reduce((one, other) -> one + ", " + other)
                                .orElse("")));
        return row;
    }

    private static void bid(List<Cell> row, Bid bid) {
        row.add(new Cell.Figure(bid.unitPrice().amount()));
        row.add(new Cell.Figure(bid.total().amount()));
        row.add(bid.days().<Cell>map(ComparisonTable::number).orElse(EMPTY));
    }

    private static Cell number(int number) {
        return new Cell.Figure(BigDecimal.valueOf(number));
    }

    private List<Cell> totals(String name, Function<SupplierTotal, Cell> value) {
        var row = new ArrayList<Cell>(List.of(new Cell.Text(name), EMPTY, EMPTY));
        for (var total : comparison.suppliers()) {
            row.add(EMPTY);
            row.add(value.apply(total));
            row.add(EMPTY);
        }
        row.add(EMPTY);
        return row;
    }

    private static Cell goods(SupplierTotal total) {
        return new Cell.Figure(total.goods().amount());
    }

    private static Cell delivery(SupplierTotal total) {
        Money cost = total.delivery();
        return cost == null ? EMPTY : new Cell.Figure(cost.amount());
    }

    private static Cell covered(SupplierTotal total) {
        return new Cell.Text(total.covered() + " / " + total.wanted());
    }
}
