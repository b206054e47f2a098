package com.quotedesk.domain.proposals;

import static com.quotedesk.domain.proposals.Offers.NOON;
import static com.quotedesk.domain.proposals.Offers.TEN;
import static com.quotedesk.domain.proposals.Offers.draft;
import static com.quotedesk.domain.proposals.Offers.issued;
import static com.quotedesk.domain.proposals.Offers.item;
import static com.quotedesk.domain.proposals.Offers.line;
import static com.quotedesk.domain.proposals.Offers.made;
import static com.quotedesk.domain.proposals.Offers.offer;
import static com.quotedesk.domain.proposals.Offers.rub;
import static com.quotedesk.domain.proposals.Offers.twoLines;
import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.domain.events.Decision;
import com.quotedesk.domain.pricing.MarginFloor;
import com.quotedesk.domain.shared.Money;
import com.quotedesk.domain.shared.Percent;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MarginRiskTest {

    private static List<Map<String, String>> told(Proposal proposal, Map<UUID, Money> costs) {
        return switch (proposal.heldAgainst(costs)) {
            case Decision.Made<Proposal, ProposalRefusal>(var _, var events) ->
                    events.stream()
                            .peek(
                                    event ->
                                            assertThat(event.type())
                                                    .isEqualTo("proposal.margin-at-risk.v1"))
                            .map(event -> event.values())
                            .toList();
            case Decision.Refused<Proposal, ProposalRefusal> _ -> throw new AssertionError();
        };
    }

    @Test
    void an_item_below_its_floor_is_told_once_and_again_after_it_recovered() {
        var issued = issued(twoLines());
        var dear = Map.of(item(2), rub("95"), item(1), rub("99"));

        assertThat(told(issued, dear))
                .singleElement()
                .satisfies(
                        values ->
                                assertThat(values)
                                        .containsEntry("item", item(2).toString())
                                        .containsEntry("margin", "5")
                                        .containsEntry("number", "KP-2026-0031")
                                        .containsEntry("revision", "1"));
        var warned = made(issued.heldAgainst(dear));
        assertThat(warned.newest().atRisk()).containsExactly(item(2));
        assertThat(warned.version()).isEqualTo(issued.version() + 1);

        assertThat(made(warned.heldAgainst(dear))).isSameAs(warned);
        var recovered = made(warned.heldAgainst(Map.of()));
        assertThat(told(warned, Map.of())).isEmpty();
        assertThat(recovered.newest().atRisk()).isEmpty();
        assertThat(told(recovered, dear)).hasSize(1);
    }

    @Test
    void without_a_floor_a_loss_is_the_risk() {
        var issued = issued(twoLines());

        assertThat(told(issued, Map.of(item(1), rub("100")))).isEmpty();
        assertThat(told(issued, Map.of(item(1), rub("100.01")))).hasSize(1);
    }

    @Test
    void what_was_too_cheap_when_it_was_offered_is_no_news() {
        var mark = new MarginFloor(Percent.of("30"), MarginFloor.Enforcement.MARK);
        var issued = issued(offer(line(1, "80", mark), line(2, "80", TEN)));

        assertThat(issued.newest().atRisk()).containsExactly(item(1));
        assertThat(told(issued, Map.of(item(1), rub("90"), item(2), rub("99"))))
                .singleElement()
                .satisfies(values -> assertThat(values).containsEntry("item", item(2).toString()));
    }

    @Test
    void what_is_not_open_is_not_at_risk() {
        assertThat(draft(twoLines()).heldAgainst(Map.of()))
                .isEqualTo(Decision.refused(ProposalRefusal.NOT_OPEN));
        assertThat(made(issued(twoLines()).withdraw("x", NOON)).heldAgainst(Map.of()))
                .isEqualTo(Decision.refused(ProposalRefusal.NOT_OPEN));
    }

    @Test
    void a_gift_has_no_margin_to_tell() {
        var draft = draft(twoLines());
        var issued = issued(twoLines());
        var event = new ProposalEvent.MarginAtRisk(draft, issued.newest(), item(1), null);

        assertThat(event.values()).containsOnlyKeys("order", "revision", "item");
    }
}
