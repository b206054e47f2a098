package com.quotedesk.testkit.quotes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.events.Decision;
import com.quotedesk.domain.orders.Order;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.quotes.Offer;
import com.quotedesk.domain.quotes.Quote;
import com.quotedesk.domain.quotes.QuoteId;
import com.quotedesk.domain.quotes.QuoteRef;
import com.quotedesk.domain.quotes.QuoteRefusal;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.rfqs.RfqId;
import com.quotedesk.domain.shared.Unit;
import com.quotedesk.testkit.rfqs.RfqFixtures;
import com.quotedesk.testkit.work.Stores;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of quotes keeps to. */
public interface QuotesContract {

    Stores stores();

    Instant NOON = Instant.parse("2026-11-20T12:00:00.123456Z");

    @Test
    default void a_quote_comes_back_as_it_was_added() {
        var quote = add(first(aRequest(3301, 1), QuoteFixtures.everything(), false));

        assertThat(stores().quotes().get(quote.ref().id())).contains(quote);
        assertThat(stores().quotes().ofRfq(quote.ref().rfq())).contains(quote);
    }

    @Test
    default void nothing_is_found_under_what_is_unknown() {
        assertThat(stores().quotes().get(new QuoteId(UUID.randomUUID()))).isEmpty();
        assertThat(stores().quotes().ofRfq(new RfqId(UUID.randomUUID()))).isEmpty();
        assertThat(stores().quotes().of(new OrderId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    default void later_versions_are_kept_beside_the_earlier() {
        var quote = add(first(aRequest(3302, 1), prices("10", "20"), false));
        var held = replace(quote.receive(prices("9"), true, true, NOON.plusSeconds(9)).state());
        var discarded = replace(made(held.discard(2, "not theirs")));
        var second =
                replace(discarded.receive(prices("8"), false, false, NOON.plusSeconds(20)).state());
        var withdrawn = replace(made(second.withdraw(3, "of another")));

        assertThat(stores().quotes().get(quote.ref().id())).contains(withdrawn);
        assertThat(withdrawn.valid()).map(version -> version.number()).contains(1);
    }

    @Test
    default void who_saw_an_older_one_is_told() {
        var quote = add(first(aRequest(3303, 1), prices("10"), true));
        replace(made(quote.confirm(1)));

        assertThatThrownBy(() -> replace(made(quote.discard(1, "no"))))
                .isInstanceOf(PortFailure.Stale.class);
    }

    @Test
    default void quotes_of_an_order_come_in_the_order_of_their_requests() {
        var order = RfqFixtures.addOrder(stores(), 3304, 1, NOON);
        var late = aRequest(order, 3304, 2);
        var early = aRequest(order, 3304, 1);
        var second = add(first(late, prices("10"), false));
        var first = add(first(early, prices("11"), false));
        add(first(aRequest(3305, 1), prices("12"), false));

        assertThat(stores().quotes().of(order.id())).containsExactly(first, second);
    }

    private Rfq aRequest(int year, int sequence) {
        return aRequest(RfqFixtures.addOrder(stores(), year, sequence, NOON), year, sequence);
    }

    private Rfq aRequest(Order order, int year, int sequence) {
        var supplier = RfqFixtures.addSupplier(stores(), "Supplier " + year + sequence, NOON);
        var draft = RfqFixtures.aDraft(new RfqId(UUID.randomUUID()), order, supplier, NOON);
        var sent = RfqFixtures.sent(draft, year, sequence);
        stores().transactions().run(() -> stores().rfqs().add(sent));
        return sent;
    }

    private static Offer prices(String... prices) {
        return QuoteFixtures.prices(Unit.METRE, prices);
    }

    private static Quote first(Rfq rfq, Offer offer, boolean held) {
        var ref =
                new QuoteRef(new QuoteId(UUID.randomUUID()), rfq.id(), rfq.order(), rfq.supplier());
        return Quote.first(ref, offer, held, false, NOON).state();
    }

    private Quote add(Quote quote) {
        stores().transactions().run(() -> stores().quotes().add(quote));
        return quote;
    }

    private Quote replace(Quote quote) {
        stores().transactions().run(() -> stores().quotes().replace(quote));
        return quote;
    }

    private static Quote made(Decision<Quote, QuoteRefusal> decision) {
        return ((Decision.Made<Quote, QuoteRefusal>) decision).state();
    }
}
