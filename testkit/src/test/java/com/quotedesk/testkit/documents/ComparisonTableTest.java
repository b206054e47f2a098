package com.quotedesk.testkit.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.documents.ComparisonTable;
import com.quotedesk.application.documents.Table.Cell;
import com.quotedesk.domain.comparison.Basis;
import com.quotedesk.domain.comparison.Bid;
import com.quotedesk.domain.comparison.Comparison;
import com.quotedesk.domain.comparison.ItemComparison;
import com.quotedesk.domain.comparison.SupplierTotal;
import com.quotedesk.domain.comparison.Wanted;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.quotes.QuoteId;
import com.quotedesk.domain.quotes.QuoteLine;
import com.quotedesk.domain.quotes.QuoteRef;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.reading.LeadTime;
import com.quotedesk.domain.rfqs.RfqId;
import com.quotedesk.domain.shared.ExchangeRate;
import com.quotedesk.domain.shared.Money;
import com.quotedesk.domain.shared.Percent;
import com.quotedesk.domain.shared.Unit;
import com.quotedesk.domain.suppliers.SupplierId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ComparisonTableTest {

    private static final Currency RUB = Currency.getInstance("RUB");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final UUID CABLE = new UUID(4, 1);
    private static final UUID BOX = new UUID(4, 2);
    private static final QuoteRef ALPHA = ref(1);
    private static final QuoteRef BETA = ref(2);
    private static final Cell EMPTY = new Cell.Empty();

    private static QuoteRef ref(int supplier) {
        return new QuoteRef(
                new QuoteId(new UUID(1, supplier)),
                new RfqId(new UUID(2, supplier)),
                new OrderId(new UUID(3, 3)),
                new SupplierId(new UUID(5, supplier)));
    }

    private static Bid bid(QuoteRef quote, UUID item, String price, @Nullable Integer days) {
        var unit = Money.of(price, "RUB");
        return new Bid(
                item,
                quote,
                1,
                unit,
                BigDecimal.TEN,
                unit.times(BigDecimal.TEN),
                days == null ? null : new LeadTime(days, null),
                QuoteLine.of(1, unit, Unit.METRE),
                ExchangeRate.same(RUB, DAY),
                Set.of());
    }

    private static final Comparison COMPARISON =
            new Comparison(
                    new Basis(RUB, DAY, Map.of(), Percent.of("22")),
                    List.of(
                            new ItemComparison(
                                    new Wanted(CABLE, BigDecimal.TEN, Unit.METRE),
                                    List.of(
                                            bid(ALPHA, CABLE, "2.5", 7),
                                            bid(BETA, CABLE, "2.5", null)),
                                    Set.of(ALPHA.id(), BETA.id()),
                                    Set.of(),
                                    Set.of()),
                            new ItemComparison(
                                    new Wanted(BOX, BigDecimal.TEN, Unit.PIECE),
                                    List.of(bid(BETA, BOX, "100", 0)),
                                    Set.of(),
                                    Set.of(),
                                    Set.of())),
                    List.of(
                            new SupplierTotal(
                                    ALPHA, Money.of("25", "RUB"), null, 1, 2, false, false),
                            new SupplierTotal(
                                    BETA,
                                    Money.of("1025", "RUB"),
                                    Money.of("300", "RUB"),
                                    2,
                                    2,
                                    false,
                                    true)),
                    List.of());

    private static Cell text(String text) {
        return new Cell.Text(text);
    }

    private static Cell figure(String number) {
        return new Cell.Figure(new BigDecimal(number));
    }

    @Test
    void every_supplier_has_its_columns_and_every_item_its_row() {
        var table =
                ComparisonTable.of(
                        COMPARISON,
                        Map.of(CABLE, "Кабель", BOX, "Щит"),
                        Map.of(ALPHA.id(), "Альфа", BETA.id(), "Бета"),
                        Language.RUSSIAN);

        assertThat(table.name()).isEqualTo("Сравнение");
        assertThat(table.columns())
                .containsExactly(
                        "Наименование",
                        "Кол-во",
                        "Ед.",
                        "Альфа: цена без НДС, RUB",
                        "Альфа: сумма без НДС, RUB",
                        "Альфа: срок, дней",
                        "Бета: цена без НДС, RUB",
                        "Бета: сумма без НДС, RUB",
                        "Бета: срок, дней",
                        "Лучшая цена");
        assertThat(table.rows())
                .containsExactly(
                        List.of(
                                text("Кабель"),
                                figure("10"),
                                text("m"),
                                figure("2.50"),
                                figure("25.00"),
                                figure("7"),
                                figure("2.50"),
                                figure("25.00"),
                                EMPTY,
                                text("Альфа, Бета")),
                        List.of(
                                text("Щит"),
                                figure("10"),
                                text("pcs"),
                                EMPTY,
                                EMPTY,
                                EMPTY,
                                figure("100.00"),
                                figure("1000.00"),
                                figure("0"),
                                text("")),
                        List.of(
                                text("Итого без НДС и доставки"),
                                EMPTY,
                                EMPTY,
                                EMPTY,
                                figure("25.00"),
                                EMPTY,
                                EMPTY,
                                figure("1025.00"),
                                EMPTY,
                                EMPTY),
                        List.of(
                                text("Доставка"),
                                EMPTY,
                                EMPTY,
                                EMPTY,
                                EMPTY,
                                EMPTY,
                                EMPTY,
                                figure("300.00"),
                                EMPTY,
                                EMPTY),
                        List.of(
                                text("Предложено позиций"),
                                EMPTY,
                                EMPTY,
                                EMPTY,
                                text("1 / 2"),
                                EMPTY,
                                EMPTY,
                                text("2 / 2"),
                                EMPTY,
                                EMPTY));
    }

    @Test
    void it_speaks_english_and_bears_what_has_no_name() {
        var table = ComparisonTable.of(COMPARISON, Map.of(), Map.of(), Language.ENGLISH);

        assertThat(table.columns())
                .startsWith("Item", "Qty", "Unit", ": net price, RUB")
                .endsWith("Best price");
        assertThat(table.rows().getFirst().getFirst()).isEqualTo(text(""));
        assertThat(table.rows().getFirst().getLast()).isEqualTo(text(", "));
    }
}
