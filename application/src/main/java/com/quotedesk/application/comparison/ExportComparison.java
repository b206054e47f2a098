package com.quotedesk.application.comparison;

import com.quotedesk.application.documents.ComparisonTable;
import com.quotedesk.application.documents.Table;
import com.quotedesk.application.rfqs.OrderProgress;
import com.quotedesk.application.suppliers.Suppliers;
import com.quotedesk.domain.comparison.SupplierTotal;
import com.quotedesk.domain.orders.OrderItem;
import com.quotedesk.domain.quotes.QuoteId;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.suppliers.Supplier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes a table of a comparison, to work on with other programs. */
public final class ExportComparison {

    /**
     * @param comparison which one, for whom
     */
    public record Command(CompareQuotes.Command comparison, Language language) {}

    public sealed interface Outcome {
        record Exported(Table table) implements Outcome {}

        record UnknownOrder() implements Outcome {}

        record Forbidden() implements Outcome {}
    }

    private final CompareQuotes compareQuotes;
    private final OrderProgress orders;
    private final Suppliers suppliers;

    public ExportComparison(
            CompareQuotes compareQuotes, OrderProgress orders, Suppliers suppliers) {
        this.compareQuotes = compareQuotes;
        this.orders = orders;
        this.suppliers = suppliers;
    }

    public Outcome export(Command command) {
        return switch (compareQuotes.compare(command.comparison())) {
            case CompareQuotes.Outcome.UnknownOrder _ -> new Outcome.UnknownOrder();
            case CompareQuotes.Outcome.Forbidden _ -> new Outcome.Forbidden();
            case CompareQuotes.Outcome.Compared compared ->
                    new Outcome.Exported(
                            ComparisonTable.of(
                                    compared.comparison(),
                                    items(command),
                                    names(compared.comparison().suppliers()),
                                    command.language()));
        };
    }

    private Map<UUID, String> items(Command command) {
        return orders.look(command.comparison().order()).orElseThrow().items().stream()
                .collect(Collectors.toMap(OrderItem::id, OrderItem::name));
    }

    private Map<QuoteId, String> names(List<SupplierTotal> totals) {
        var names = new HashMap<QuoteId, String>();
        for (var total : totals) {
            suppliers
                    .find(total.quote().supplier())
                    .map(Supplier::name)
                    .ifPresent(name -> names.put(total.quote().id(), name));
        }
        return names;
    }
}
