package com.quotedesk.testkit.proposals;

import static com.quotedesk.testkit.proposals.ProposalDesk.MANAGER;
import static com.quotedesk.testkit.proposals.ProposalDesk.NOON;
import static com.quotedesk.testkit.proposals.ProposalDesk.ORDER;
import static com.quotedesk.testkit.proposals.ProposalDesk.RUB;
import static com.quotedesk.testkit.proposals.ProposalDesk.TODAY;
import static com.quotedesk.testkit.proposals.ProposalDesk.VAT;
import static com.quotedesk.testkit.proposals.ProposalDesk.VIEWER;
import static com.quotedesk.testkit.proposals.ProposalDesk.byHand;
import static com.quotedesk.testkit.proposals.ProposalDesk.byRule;
import static com.quotedesk.testkit.proposals.ProposalDesk.content;
import static com.quotedesk.testkit.proposals.ProposalDesk.done;
import static com.quotedesk.testkit.proposals.ProposalDesk.item;
import static com.quotedesk.testkit.proposals.ProposalDesk.itemId;
import static com.quotedesk.testkit.proposals.ProposalDesk.rub;
import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.comparison.ChosenOffers;
import com.quotedesk.application.comparison.CostsNow;
import com.quotedesk.application.comparison.OrderComparison;
import com.quotedesk.application.pricing.RuleContent;
import com.quotedesk.application.proposals.CheckMargins;
import com.quotedesk.application.proposals.CheckOpenMargins;
import com.quotedesk.application.proposals.ComparedCosts;
import com.quotedesk.application.proposals.DraftFromChoice;
import com.quotedesk.application.proposals.DraftProposal;
import com.quotedesk.application.proposals.ProposalChanges;
import com.quotedesk.application.rfqs.OrderProgress.AskedOrder;
import com.quotedesk.application.settings.CurrentSettings;
import com.quotedesk.domain.comparison.Choice;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.pricing.PricingTerms;
import com.quotedesk.domain.pricing.RuleScope;
import com.quotedesk.domain.proposals.Cost;
import com.quotedesk.domain.proposals.Proposal;
import com.quotedesk.domain.quotes.Offer;
import com.quotedesk.domain.quotes.Quote;
import com.quotedesk.domain.quotes.QuoteDoor;
import com.quotedesk.domain.quotes.QuoteId;
import com.quotedesk.domain.quotes.QuoteLine;
import com.quotedesk.domain.quotes.QuoteRef;
import com.quotedesk.domain.quotes.QuoteTerms;
import com.quotedesk.domain.rfqs.RfqId;
import com.quotedesk.domain.settings.DeskSettings;
import com.quotedesk.domain.shared.ExchangeRate;
import com.quotedesk.domain.shared.Money;
import com.quotedesk.domain.shared.Unit;
import com.quotedesk.domain.shared.Vat;
import com.quotedesk.domain.suppliers.SupplierId;
import com.quotedesk.domain.users.Access;
import com.quotedesk.testkit.rfqs.RecordingOrderProgress;
import com.quotedesk.testkit.rfqs.RfqFixtures;
import com.quotedesk.testkit.work.OvertakenTransactions;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** From what suppliers answered to what the client is offered, and what becomes of it later. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProposalsFromQuotesTest {

    private final ProposalDesk desk = new ProposalDesk();
    private final RecordingOrderProgress asked = new RecordingOrderProgress();
    private BigDecimal dollar = new BigDecimal("80");
    private final OrderComparison comparison =
            new OrderComparison(
                    desk.stores.quotes(),
                    desk.stores.rfqs(),
                    desk.stores.priceHistory(),
                    (from, to) -> Optional.of(new ExchangeRate(from, to, dollar, TODAY, "cbr")),
                    new CurrentSettings(DeskSettings.ALL, desk.stores.settings(), Map.of()),
                    desk.clock,
                    ProposalDesk.ZONE);
    private final DraftFromChoice draftFromChoice =
            new DraftFromChoice(
                    new ChosenOffers(asked, comparison, desk.stores.choices()), desk.draftProposal);
    private final CostsNow costsNow = new CostsNow(asked, comparison);
    private final CheckOpenMargins checkOpenMargins =
            new CheckOpenMargins(
                    desk.stores.proposals(),
                    new CheckMargins(
                            desk.stores.proposals(), desk.changes, new ComparedCosts(costsNow)));

    private SupplierId supplier;
    private QuoteId dollars;

    @BeforeEach
    void a_supplier_quoted_one_item_in_dollars_and_one_in_roubles() {
        var order = desk.order();
        asked.put(new AskedOrder(ORDER, order.owner(), true, order.openItems()));
        desk.rule(new RuleContent(new RuleScope.Everything(), PricingTerms.ofMarkup("25"), null));
        supplier = RfqFixtures.addSupplier(desk.stores, "North", NOON);
        dollars = quoted(1, "USD", "1.5");
        var roubles = quoted(2, "RUB", "40");
        desk.stores
                .transactions()
                .run(
                        () ->
                                desk.stores
                                        .choices()
                                        .put(
                                                ORDER,
                                                List.of(
                                                        new Choice(itemId(1), dollars, 1, null),
                                                        new Choice(itemId(2), roubles, 1, null))));
    }

    /** A price for one of the item, without tax, in a request of its own. */
    private QuoteId quoted(int line, String currency, String price) {
        var rfq =
                RfqFixtures.sent(
                        RfqFixtures.aDraft(
                                new RfqId(new UUID(2, line)), desk.order(), supplier, NOON),
                        2026,
                        line);
        var ref = new QuoteRef(new QuoteId(new UUID(3, line)), rfq.id(), ORDER, supplier);
        Quote quote = Quote.first(ref, offer(line, currency, price), false, false, NOON).state();
        desk.stores
                .transactions()
                .run(
                        () -> {
                            desk.stores.rfqs().add(rfq);
                            desk.stores.quotes().add(quote);
                        });
        return ref.id();
    }

    private static Offer offer(int line, String currency, String price) {
        return new Offer(
                QuoteDoor.HAND,
                null,
                QuoteTerms.of(Currency.getInstance(currency), Vat.EXEMPT),
                List.of(QuoteLine.of(line, Money.of(price, currency), Unit.METRE)),
                List.of());
    }

    private DraftProposal.Outcome drafted(Access by) {
        return draftFromChoice.draft(
                new DraftFromChoice.Command(by, ORDER, null, content(null), VAT));
    }

    private Proposal issued() {
        var draft = ((DraftProposal.Outcome.Drafted) drafted(MANAGER)).proposal();
        return done(desk.issue(MANAGER, draft.id()));
    }

    private int check() {
        return checkOpenMargins.check(new CheckOpenMargins.Command(1));
    }

    @Test
    void what_was_chosen_is_priced_by_the_rules_with_the_rate_kept() {
        var lines = issued().newest().offer().lines();

        assertThat(lines.get(0).price().unit()).isEqualTo(rub("150"));
        assertThat(lines.get(0).cost())
                .isEqualTo(
                        new Cost(
                                Money.of("1.5", "USD"),
                                new ExchangeRate(
                                        Currency.getInstance("USD"), RUB, dollar, TODAY, "cbr"),
                                supplier,
                                dollars.value()));
        assertThat(lines.get(1).price().unit()).isEqualTo(rub("50"));
        assertThat(lines.get(1).cost())
                .isEqualTo(new Cost(rub("40"), null, supplier, new UUID(3, 2)));
    }

    @Test
    void who_may_not_see_costs_drafts_nothing_of_them() {
        assertThat(drafted(VIEWER)).isEqualTo(new DraftProposal.Outcome.NotAllowed());
    }

    @Test
    void a_dearer_version_of_a_quote_eats_the_margin() {
        issued();
        assertThat(check()).isEqualTo(1);
        assertThat(desk.stored().newest().atRisk()).isEmpty();

        var quote = desk.stores.quotes().get(dollars).orElseThrow();
        var dearer = quote.receive(offer(1, "USD", "1.9"), false, false, NOON).state();
        desk.stores.transactions().run(() -> desk.stores.quotes().replace(dearer));
        check();

        assertThat(desk.stored().newest().atRisk()).containsExactly(itemId(1));
    }

    @Test
    void a_dearer_currency_eats_the_margin() {
        issued();

        dollar = new BigDecimal("101");
        check();

        assertThat(desk.stored().newest().atRisk()).containsExactly(itemId(1));
    }

    @Test
    void what_was_not_made_of_quotes_is_left_as_it_is() {
        desk.draft(MANAGER, ORDER, byRule(1, "10"), byHand(2, "50"));
        done(desk.issue(MANAGER, desk.stored().id()));

        assertThat(check()).isEqualTo(1);
        assertThat(desk.stored().newest().atRisk()).isEmpty();
    }

    @Test
    void all_open_proposals_are_checked_and_no_others() {
        issued();
        var other = new OrderId(new UUID(1, 2));
        desk.addOrder(other, 2, null, item(11, BigDecimal.ONE));
        desk.draft(MANAGER, other, byHand(11, "5"));

        assertThat(check()).isEqualTo(1);
        done(desk.issue(MANAGER, desk.stores.proposals().of(other).orElseThrow().id()));
        assertThat(check()).isEqualTo(2);
        assertThat(checkOpenMargins.check(new CheckOpenMargins.Command(9))).isEqualTo(2);
    }

    @Test
    void what_somebody_else_changes_meanwhile_is_not_counted() {
        issued();
        var overtaken =
                new ProposalChanges(
                        new OvertakenTransactions(),
                        desk.stores.proposals(),
                        desk.orders,
                        desk.journal,
                        desk.letters);

        assertThat(
                        new CheckOpenMargins(
                                        desk.stores.proposals(),
                                        new CheckMargins(
                                                desk.stores.proposals(),
                                                overtaken,
                                                new ComparedCosts(costsNow)))
                                .check(new CheckOpenMargins.Command(9)))
                .isZero();
    }

    @Test
    void nothing_is_known_of_an_order_that_is_unknown_and_of_quotes_that_count_no_more() {
        assertThat(costsNow.of(new OrderId(new UUID(9, 9)), RUB, Map.of(itemId(1), dollars)))
                .isEmpty();
        assertThat(
                        costsNow.of(
                                ORDER,
                                RUB,
                                Map.of(
                                        itemId(1), dollars,
                                        itemId(2), dollars,
                                        itemId(7), dollars)))
                .isEqualTo(Map.of(itemId(1), rub("120")));
    }
}
