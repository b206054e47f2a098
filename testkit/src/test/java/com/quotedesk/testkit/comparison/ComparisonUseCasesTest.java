package com.quotedesk.testkit.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.comparison.ChooseOffers;
import com.quotedesk.application.comparison.ChosenOffers;
import com.quotedesk.application.comparison.CompareQuotes;
import com.quotedesk.application.comparison.ExportComparison;
import com.quotedesk.application.comparison.OrderComparison;
import com.quotedesk.application.documents.Table;
import com.quotedesk.application.rfqs.OrderProgress.AskedOrder;
import com.quotedesk.application.settings.CurrentSettings;
import com.quotedesk.domain.audit.AuditEntry;
import com.quotedesk.domain.comparison.Bid;
import com.quotedesk.domain.comparison.Choice;
import com.quotedesk.domain.comparison.OffersChosen;
import com.quotedesk.domain.comparison.SplitPlan.Wish;
import com.quotedesk.domain.orders.ItemStatus;
import com.quotedesk.domain.orders.Order;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.orders.OrderItem;
import com.quotedesk.domain.quotes.Offer;
import com.quotedesk.domain.quotes.Quote;
import com.quotedesk.domain.quotes.QuoteDoor;
import com.quotedesk.domain.quotes.QuoteId;
import com.quotedesk.domain.quotes.QuoteLine;
import com.quotedesk.domain.quotes.QuoteRef;
import com.quotedesk.domain.quotes.QuoteTerms;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.rfqs.RfqId;
import com.quotedesk.domain.settings.DeskSettings;
import com.quotedesk.domain.shared.ExchangeRate;
import com.quotedesk.domain.shared.Money;
import com.quotedesk.domain.shared.Unit;
import com.quotedesk.domain.shared.Vat;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Owner;
import com.quotedesk.domain.users.Permission;
import com.quotedesk.domain.users.Role;
import com.quotedesk.domain.users.Scope;
import com.quotedesk.domain.users.UserId;
import com.quotedesk.testkit.rfqs.RecordingOrderProgress;
import com.quotedesk.testkit.rfqs.RfqFixtures;
import com.quotedesk.testkit.work.InMemoryStores;
import com.quotedesk.testkit.work.SequentialIds;
import com.quotedesk.testkit.work.SettableClock;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ComparisonUseCasesTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Currency RUB = Currency.getInstance("RUB");
    private static final Access MANAGER = Access.of(new UserId(new UUID(9, 1)), null, Role.MANAGER);
    private static final Access VIEWER = Access.of(new UserId(new UUID(9, 2)), null, Role.VIEWER);

    private final InMemoryStores stores = new InMemoryStores();
    private final SettableClock clock = new SettableClock(NOON);
    private final RecordingOrderProgress orders = new RecordingOrderProgress();
    private final OrderComparison comparison =
            new OrderComparison(
                    stores.quotes(),
                    stores.rfqs(),
                    stores.priceHistory(),
                    (from, to) ->
                            from.getCurrencyCode().equals("USD")
                                    ? Optional.of(
                                            new ExchangeRate(
                                                    from,
                                                    to,
                                                    new BigDecimal("80"),
                                                    LocalDate.of(2026, 11, 20),
                                                    "cbr"))
                                    : Optional.empty(),
                    new CurrentSettings(DeskSettings.ALL, stores.settings(), Map.of()),
                    clock,
                    ZoneOffset.UTC);
    private final CompareQuotes compareQuotes =
            new CompareQuotes(orders, comparison, stores.choices());
    private final ChooseOffers chooseOffers =
            new ChooseOffers(
                    stores.transactions(),
                    orders,
                    comparison,
                    stores.choices(),
                    new Journal(stores.auditLog(), stores.eventLog(), new SequentialIds(), clock));
    private final ChosenOffers chosenOffers =
            new ChosenOffers(orders, comparison, stores.choices());

    private Order order;
    private int requests;

    @BeforeEach
    void an_order_with_two_items_of_which_one_is_counted() {
        order = RfqFixtures.addOrder(stores, 2026, 1, NOON);
        put(order, true);
    }

    @Test
    void quotes_are_shown_side_by_side_with_the_cheapest_way_to_buy() {
        var cheap = quoted(order, "RUB", "122");
        quoted(order, "USD", "1.5");
        quoted(order, "EUR", "1");

        var compared = compared();

        var item = compared.comparison().items().getFirst();
        assertThat(compared.comparison().items()).hasSize(1);
        assertThat(item.bids()).extracting(Bid::unitPrice).containsExactly(rub("120"), rub("122"));
        assertThat(compared.comparison().incomparable()).hasSize(1);
        assertThat(compared.comparison().basis().day()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(compared.plan().split().orElseThrow().quotes()).doesNotContain(cheap);
        assertThat(compared.choices()).isEmpty();
    }

    @Test
    void another_currency_can_be_asked_for() {
        quoted(order, "USD", "1.5");

        var outcome =
                compareQuotes.compare(
                        new CompareQuotes.Command(
                                MANAGER, order.id(), Currency.getInstance("USD"), Wish.NONE));

        assertThat(
                        ((CompareQuotes.Outcome.Compared) outcome)
                                .comparison()
                                .items()
                                .getFirst()
                                .bids()
                                .getFirst()
                                .unitPrice())
                .isEqualTo(Money.of("1.5", "USD"));
    }

    @Test
    void a_price_far_from_what_was_paid_for_the_like_in_another_order_is_marked() {
        var earlier = RfqFixtures.addOrder(stores, 2026, 2, NOON);
        put(earlier, true);
        quoted(earlier, "EUR", "7");
        quoted(earlier, "RUB", "10");
        var odd = quoted(order, "RUB", "100");
        quoted(order, "RUB", "19");

        assertThat(compared().comparison().items().getFirst().outliers()).containsExactly(odd);
    }

    @Test
    void the_best_is_chosen_without_a_word_and_another_with_a_reason() {
        var best = quoted(order, "RUB", "100");
        var other = quoted(order, "RUB", "110");

        assertThat(choose(choice(other, null)))
                .isEqualTo(new ChooseOffers.Outcome.ReasonMissing(Set.of(item())));
        assertThat(choose(choice(other, " ")))
                .isEqualTo(new ChooseOffers.Outcome.ReasonMissing(Set.of(item())));
        assertThat(choose(choice(best, null)))
                .isEqualTo(new ChooseOffers.Outcome.Chosen(List.of(choice(best, null))));
        assertThat(choose(choice(other, "in stock")))
                .isInstanceOf(ChooseOffers.Outcome.Chosen.class);
        assertThat(compared().choices()).containsExactly(choice(other, "in stock"));

        var entries = stores.auditLog().of("order", order.id().value());
        assertThat(entries)
                .extracting(AuditEntry::action)
                .containsExactly("order.offers-chosen", "order.offers-chosen");
        assertThat(entries.getLast().changes().getFirst().before()).isEqualTo(best + "/1");
        assertThat(entries.getLast().changes().getFirst().after())
                .isEqualTo(other + "/1: in stock");
    }

    @Test
    void one_offer_alone_needs_no_reason() {
        var only = quoted(order, "RUB", "100");

        assertThat(choose(choice(only, null))).isInstanceOf(ChooseOffers.Outcome.Chosen.class);
    }

    @Test
    void what_is_not_offered_cannot_be_chosen() {
        var quote = quoted(order, "RUB", "100");
        var notOffered = new ChooseOffers.Outcome.NotOffered(Set.of(item()));

        assertThat(choose(choice(new QuoteId(new UUID(7, 7)), null))).isEqualTo(notOffered);
        assertThat(choose(new Choice(item(), quote, 2, null))).isEqualTo(notOffered);
        var stranger = new UUID(8, 8);
        assertThat(choose(new Choice(stranger, quote, 1, null)))
                .isEqualTo(new ChooseOffers.Outcome.NotOffered(Set.of(stranger)));
    }

    @Test
    void who_may_not_see_costs_neither_compares_nor_chooses() {
        var withoutCosts =
                new Access(
                        new UserId(new UUID(9, 3)),
                        null,
                        Map.of(
                                Permission.VIEW_QUOTES, Scope.ALL,
                                Permission.RECORD_QUOTES, Scope.ALL));
        assertThat(compareQuotes.compare(command(withoutCosts, order.id())))
                .isEqualTo(new CompareQuotes.Outcome.Forbidden());
        assertThat(
                        chooseOffers.choose(
                                new ChooseOffers.Command(withoutCosts, order.id(), List.of())))
                .isEqualTo(new ChooseOffers.Outcome.Forbidden());
        var nobody = new Access(new UserId(new UUID(9, 4)), null, Map.of());
        assertThat(compareQuotes.compare(command(nobody, order.id())))
                .isEqualTo(new CompareQuotes.Outcome.Forbidden());
        assertThat(compareQuotes.compare(command(VIEWER, order.id())))
                .isEqualTo(new CompareQuotes.Outcome.Forbidden());
        assertThat(chooseOffers.choose(new ChooseOffers.Command(VIEWER, order.id(), List.of())))
                .isEqualTo(new ChooseOffers.Outcome.Forbidden());
        var unknown = new OrderId(new UUID(7, 7));
        assertThat(compareQuotes.compare(command(MANAGER, unknown)))
                .isEqualTo(new CompareQuotes.Outcome.UnknownOrder());
        assertThat(chooseOffers.choose(new ChooseOffers.Command(MANAGER, unknown, List.of())))
                .isEqualTo(new ChooseOffers.Outcome.UnknownOrder());
    }

    @Test
    void a_comparison_becomes_a_table_with_names() {
        quoted(order, "RUB", "100");
        var export = new ExportComparison(compareQuotes, orders, stores.suppliers());

        var table =
                ((ExportComparison.Outcome.Exported) export.export(exported(MANAGER, order.id())))
                        .table();

        assertThat(table.name()).isEqualTo("Сравнение");
        assertThat(table.rows().getFirst().getFirst())
                .isEqualTo(new Table.Cell.Text(order.items().getFirst().name()));
        assertThat(table.columns().get(3)).contains(": цена без НДС").doesNotStartWith(":");
        assertThat(export.export(exported(VIEWER, order.id())))
                .isEqualTo(new ExportComparison.Outcome.Forbidden());
        assertThat(export.export(exported(MANAGER, new OrderId(new UUID(7, 7)))))
                .isEqualTo(new ExportComparison.Outcome.UnknownOrder());
    }

    private static ExportComparison.Command exported(Access by, OrderId order) {
        return new ExportComparison.Command(command(by, order), Language.RUSSIAN);
    }

    @Test
    void nothing_is_chosen_for_an_order_that_ended() {
        put(order, false);

        assertThat(choose()).isEqualTo(new ChooseOffers.Outcome.OrderClosed());
    }

    @Test
    void what_was_chosen_is_told_with_its_cost_of_today() {
        var quote = quoted(order, "USD", "1.5");
        choose(choice(quote, null));

        assertThat(chosenOffers.of(order.id(), RUB))
                .singleElement()
                .satisfies(
                        bid -> {
                            assertThat(bid.unitPrice()).isEqualTo(rub("120"));
                            assertThat(bid.rate().source()).isEqualTo("cbr");
                            assertThat(bid.item()).isEqualTo(item());
                        });
        assertThat(chosenOffers.of(new OrderId(new UUID(7, 7)), RUB)).isEmpty();
    }

    @Test
    void what_was_superseded_since_is_not_told() {
        var first = quoted(order, "RUB", "100");
        choose(choice(first, null));
        var quote = stores.quotes().get(first).orElseThrow();
        var second = quote.receive(offer("RUB", "90"), false, false, NOON).state();
        stores.transactions().run(() -> stores.quotes().replace(second));

        assertThat(chosenOffers.of(order.id(), RUB)).isEmpty();
    }

    @Test
    void a_decision_is_told_as_an_event() {
        var choice = choice(new QuoteId(new UUID(1, 1)), null);
        var event = new OffersChosen(order.id(), List.of(choice));

        assertThat(event.type()).isEqualTo("order.offers-chosen.v1");
        assertThat(event.subject()).isEqualTo(order.id().subject());
        assertThat(event.values()).isEqualTo(Map.of(item().toString(), choice.quote() + "/1"));
    }

    private CompareQuotes.Outcome.Compared compared() {
        return (CompareQuotes.Outcome.Compared) compareQuotes.compare(command(MANAGER, order.id()));
    }

    private static CompareQuotes.Command command(Access by, OrderId order) {
        return new CompareQuotes.Command(by, order, null, Wish.NONE);
    }

    private ChooseOffers.Outcome choose(Choice... choices) {
        return chooseOffers.choose(new ChooseOffers.Command(MANAGER, order.id(), List.of(choices)));
    }

    private Choice choice(QuoteId quote, @Nullable String reason) {
        return new Choice(item(), quote, 1, reason);
    }

    private UUID item() {
        return order.items().getFirst().id();
    }

    private void put(Order one, boolean open) {
        var uncounted =
                new OrderItem(new UUID(6, 6), 9, "Screws", null, null, Unit.PIECE, ItemStatus.OPEN);
        var items = new ArrayList<>(List.of(one.items().getFirst(), uncounted));
        orders.put(new AskedOrder(one.id(), new Owner(MANAGER.user(), null), open, items));
    }

    /** A supplier's price, without tax, for one of the first item. */
    private QuoteId quoted(Order one, String currency, String price) {
        requests++;
        var supplier = RfqFixtures.addSupplier(stores, "Supplier " + requests, NOON);
        var draft = RfqFixtures.aDraft(new RfqId(new UUID(2, requests)), one, supplier, NOON);
        var rfq = RfqFixtures.sent(draft, 2026, requests);
        var ref = new QuoteRef(new QuoteId(new UUID(1, requests)), rfq.id(), one.id(), supplier);
        Quote quote = Quote.first(ref, offer(currency, price), false, false, NOON).state();
        stores.transactions()
                .run(
                        () -> {
                            stores.rfqs().add(rfq);
                            stores.quotes().add(quote);
                        });
        return ref.id();
    }

    private static Offer offer(String currency, String price) {
        return new Offer(
                QuoteDoor.HAND,
                null,
                QuoteTerms.of(Currency.getInstance(currency), Vat.EXEMPT),
                List.of(QuoteLine.of(1, Money.of(price, currency), Unit.METRE)),
                List.of());
    }

    private static Money rub(String amount) {
        return Money.of(amount, "RUB");
    }
}
