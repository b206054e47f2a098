package com.quotedesk.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.domain.comparison.Constraint;
import com.quotedesk.domain.orders.OrderStatus;
import com.quotedesk.domain.proposals.ProposalStatus;
import com.quotedesk.domain.rfqs.ResponseKind;
import com.quotedesk.domain.rfqs.RfqStatus;
import com.quotedesk.testkit.work.Stores;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** From the inquiry to the completed order, as a manager lives through it. */
public interface ManagersDay {

    Stores stores();

    @Test
    default void an_inquiry_becomes_a_completed_order() {
        var desk = new Office(stores());
        var north = desk.aSupplierOf("кабель", "North Cable");
        var south = desk.aSupplierOf("кабель", "South Cable");
        var west = desk.aSupplierOf("кабель", "West Cable");

        // Morning: a client writes, and the mail is an order before anybody opens it.
        var order = desk.aClientAsksFor("кабель ВВГнг 3х2,5", "200", "кабель КГ 2х1,5", "100");
        assertThat(desk.order(order).status()).isEqualTo(OrderStatus.NEW);
        assertThat(desk.order(order).number().toString()).startsWith("ORD-2031-");
        desk.theManagerTakes(order);

        // The desk proposes whom to ask; all three are asked, each for itself.
        assertThat(desk.proposedFor(order)).contains(north, south, west);
        var toNorth = desk.asks(order, north);
        var toSouth = desk.asks(order, south);
        var toWest = desk.asks(order, west);
        assertThat(desk.order(order).status()).isEqualTo(OrderStatus.SOURCING);
        assertThat(desk.rfq(toWest).responses())
                .allMatch(response -> response.kind() == ResponseKind.AWAITED);

        // North quotes everything, South one item and cheaper; West is silent.
        desk.clock().advance(Duration.ofHours(3));
        desk.quotes(toNorth, "100", "80");
        desk.quotes(toSouth, "90");
        assertThat(desk.order(order).status()).isEqualTo(OrderStatus.QUOTED);
        desk.clock().advance(Duration.ofHours(50));
        desk.looksAfterDeadlines();
        assertThat(desk.rfq(toWest).status()).isEqualTo(RfqStatus.TIMED_OUT);
        assertThat(desk.rfq(toWest).responses())
                .allMatch(response -> response.kind() == ResponseKind.NO_ANSWER);

        // Side by side: South is cheaper for the first item, but covers only half.
        var compared = desk.compares(order);
        var first = compared.comparison().items().getFirst();
        assertThat(first.bestPrice()).hasSize(1);
        assertThat(first.bids().getFirst().quote().supplier()).isEqualTo(south);
        assertThat(compared.comparison().items().getLast().bestPrice()).isEmpty();
        assertThat(compared.comparison().suppliers()).noneMatch(total -> total.cheapest());
        var split = compared.plan().split().orElseThrow();
        assertThat(split.quotes()).hasSize(2);
        assertThat(compared.plan().costs()).doesNotContainKey(Constraint.SUPPLIERS);
        desk.takes(order, split);

        // A quarter on top, to whole roubles, with tax: the proposal adds up to the kopeck.
        desk.marksUpBy(order, "25");
        var proposal = desk.proposes(order);
        assertThat(String.valueOf(proposal.number())).startsWith("KP-2031-");
        assertThat(proposal.newest().status()).isEqualTo(ProposalStatus.ISSUED);
        var total = proposal.newest().offer().total();
        // 200 m at 113 (90 and a quarter are 112.50) and 100 m at 100, and 22 percent of it.
        assertThat(total.net()).isEqualTo(Office.rub("32600"));
        assertThat(total.vat()).isEqualTo(Office.rub("7172"));
        assertThat(total.gross()).isEqualTo(Office.rub("39772"));
        desk.sends(proposal);
        assertThat(desk.order(order).status()).isEqualTo(OrderStatus.PROPOSED);

        // The client takes it; the goods come; the order is done.
        desk.clientAccepts(proposal);
        assertThat(desk.order(order).status()).isEqualTo(OrderStatus.ACTIVE);
        desk.completes(order);
        assertThat(desk.order(order).status()).isEqualTo(OrderStatus.COMPLETED);

        // Everything that was done stands in the journal, in its order.
        assertThat(desk.journalOf(order))
                .containsExactly(
                        "order.received",
                        "order.assigned",
                        "order.sourcing",
                        "order.quoted",
                        "order.offers-chosen",
                        "order.proposed",
                        "order.activated",
                        "order.completed");
    }
}
