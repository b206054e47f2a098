package com.quotedesk.testkit.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.suppliers.SupplierHistory.Past;
import com.quotedesk.domain.comparison.Choice;
import com.quotedesk.domain.comparison.PastPrice;
import com.quotedesk.domain.events.Decision;
import com.quotedesk.domain.orders.Order;
import com.quotedesk.domain.quotes.Quote;
import com.quotedesk.domain.quotes.QuoteId;
import com.quotedesk.domain.quotes.QuoteRef;
import com.quotedesk.domain.quotes.QuoteRefusal;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.rfqs.RfqId;
import com.quotedesk.domain.rfqs.RfqItem;
import com.quotedesk.domain.shared.Money;
import com.quotedesk.domain.shared.Unit;
import com.quotedesk.domain.suppliers.Wanted;
import com.quotedesk.testkit.quotes.QuoteFixtures;
import com.quotedesk.testkit.rfqs.RfqFixtures;
import com.quotedesk.testkit.work.Stores;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of choices, and every history of items, keeps to. */
public interface ComparisonStoresContract {

    Stores stores();

    Instant NOON = Instant.parse("2026-11-20T12:00:00.123456Z");

    @Test
    default void a_choice_takes_the_place_of_the_one_for_the_same_item() {
        var order = RfqFixtures.addOrder(stores(), 3401, 1, NOON);
        var quote = quoted(order, 3401, 1, "Кабель 3401", null, "10", NOON).ref().id();
        var first = order.items().getFirst().id();
        var second = order.items().getLast().id();

        put(order, new Choice(first, quote, 1, null), new Choice(second, quote, 1, "sooner"));
        put(order, new Choice(first, quote, 1, "known"));

        assertThat(stores().choices().of(order.id()))
                .containsExactlyInAnyOrder(
                        new Choice(first, quote, 1, "known"),
                        new Choice(second, quote, 1, "sooner"));
        assertThat(stores().choices().of(RfqFixtures.addOrder(stores(), 3401, 2, NOON).id()))
                .isEmpty();
    }

    @Test
    default void prices_of_like_items_come_back_the_newest_first() {
        var order = RfqFixtures.addOrder(stores(), 3402, 1, NOON);
        var old = quoted(order, 3402, 1, "Кабель  3402 ЁЖ", null, "10", NOON);
        var fresh = quoted(order, 3402, 2, "другой 3402", "SKU-3402", "20", NOON.plusSeconds(60));
        quoted(order, 3402, 3, "третий 3402", null, "30", NOON);

        assertThat(stores().priceHistory().of("кабель 3402 еж", "sku-3402", 10))
                .containsExactly(price(fresh, "20", 60), price(old, "10", 0));
        assertThat(stores().priceHistory().of("кабель 3402 еж", "sku-3402", 1)).hasSize(1);
        assertThat(stores().priceHistory().of("кабель 3402 еж", null, 9)).hasSize(1);
    }

    @Test
    default void what_was_held_or_withdrawn_is_no_price() {
        var order = RfqFixtures.addOrder(stores(), 3403, 1, NOON);
        var quote = quoted(order, 3403, 1, "кабель 3403", null, "10", NOON);
        var held = quote.receive(QuoteFixtures.prices(Unit.METRE, "9"), true, false, NOON).state();
        replace(held);
        replace(made(held.withdraw(1, "of another")));

        assertThat(stores().priceHistory().of("кабель 3403", null, 9)).isEmpty();
    }

    @Test
    default void who_answered_for_like_items_is_remembered() {
        var order = RfqFixtures.addOrder(stores(), 3404, 1, NOON);
        var quoted = answered(request(order, 3404, 1, "кабель 3404", null), NOON.plusSeconds(5));
        var declined = request(order, 3404, 2, "Кабель 3404", null);
        replace(RfqFixtures.made(declined.decline(Set.of(), "no", NOON.plusSeconds(9))));
        request(order, 3404, 3, "кабель 3404", null);

        assertThat(
                        stores().supplierHistory()
                                .forItemsLike(new Wanted("КАБЕЛЬ 3404", null, List.of())))
                .containsExactlyInAnyOrder(
                        new Past(quoted.supplier(), 1, 1, NOON.plusSeconds(5)),
                        new Past(declined.supplier(), 1, 0, NOON.plusSeconds(9)));
    }

    private static PastPrice price(Quote quote, String amount, int later) {
        return new PastPrice(
                quote.ref(),
                Money.of(amount, "RUB"),
                BigDecimal.ONE,
                Unit.METRE,
                quote.versions().getFirst().offer().terms().vat(),
                NOON.plusSeconds(later));
    }

    private Quote quoted(
            Order order,
            int year,
            int sequence,
            String name,
            @Nullable String sku,
            String price,
            Instant at) {
        var rfq = request(order, year, sequence, name, sku);
        var ref =
                new QuoteRef(new QuoteId(UUID.randomUUID()), rfq.id(), rfq.order(), rfq.supplier());
        var quote =
                Quote.first(ref, QuoteFixtures.prices(Unit.METRE, price), false, false, at).state();
        stores().transactions().run(() -> stores().quotes().add(quote));
        return quote;
    }

    private Rfq request(Order order, int year, int sequence, String name, @Nullable String sku) {
        var supplier = RfqFixtures.addSupplier(stores(), "Supplier " + year + sequence, NOON);
        var item = order.items().getFirst();
        var draft =
                Rfq.draft(
                        new RfqId(UUID.randomUUID()),
                        order.id(),
                        supplier,
                        List.of(new RfqItem(1, item.id(), name, sku, BigDecimal.TEN, Unit.METRE)),
                        NOON);
        var sent = RfqFixtures.sent(draft, year, sequence);
        stores().transactions().run(() -> stores().rfqs().add(sent));
        return sent;
    }

    private Rfq answered(Rfq rfq, Instant at) {
        return replace(RfqFixtures.made(rfq.answer(Set.of(1), at)));
    }

    private Rfq replace(Rfq rfq) {
        stores().transactions().run(() -> stores().rfqs().replace(rfq));
        return rfq;
    }

    private void replace(Quote quote) {
        stores().transactions().run(() -> stores().quotes().replace(quote));
    }

    private void put(Order order, Choice... choices) {
        stores().transactions().run(() -> stores().choices().put(order.id(), List.of(choices)));
    }

    private static Quote made(Decision<Quote, QuoteRefusal> decision) {
        return ((Decision.Made<Quote, QuoteRefusal>) decision).state();
    }
}
