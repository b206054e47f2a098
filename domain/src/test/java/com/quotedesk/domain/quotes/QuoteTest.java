package com.quotedesk.domain.quotes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.quotedesk.domain.events.Decision;
import com.quotedesk.domain.events.DomainEvent;
import com.quotedesk.domain.events.Subject;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.rfqs.RfqId;
import com.quotedesk.domain.shared.Money;
import com.quotedesk.domain.shared.Percent;
import com.quotedesk.domain.shared.Unit;
import com.quotedesk.domain.shared.Vat;
import com.quotedesk.domain.suppliers.SupplierId;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class QuoteTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final QuoteRef REF =
            new QuoteRef(
                    new QuoteId(new UUID(0, 1)),
                    new RfqId(new UUID(0, 2)),
                    new OrderId(new UUID(0, 3)),
                    new SupplierId(new UUID(0, 4)));

    @Test
    void the_first_answer_counts_at_once() {
        var made = Quote.first(REF, offer("100"), false, true, NOON);

        assertThat(made.events())
                .containsExactly(new QuoteEvent.Received(REF, 1, QuoteDoor.LINK, true, false));
        assertThat(made.state().version()).isEqualTo(1);
        assertThat(made.state().valid())
                .contains(new QuoteVersion(1, QuoteStatus.VALID, offer("100"), true, NOON, null));
    }

    @Test
    void a_new_version_supersedes_the_one_before_and_nothing_is_overwritten() {
        var quote = received(first("100"), "90", false);

        assertThat(statuses(quote)).containsExactly(QuoteStatus.SUPERSEDED, QuoteStatus.VALID);
        assertThat(quote.versions().getFirst().offer()).isEqualTo(offer("100"));
        assertThat(quote.valid()).map(QuoteVersion::number).contains(2);
        assertThat(quote.version()).isEqualTo(2);
    }

    @Test
    void what_is_held_does_not_count_until_it_is_confirmed() {
        var quote = received(first("100"), "90", true);
        assertThat(quote.valid()).map(QuoteVersion::number).contains(1);

        var confirmed = made(quote.confirm(2));

        assertThat(statuses(confirmed.state()))
                .containsExactly(QuoteStatus.SUPERSEDED, QuoteStatus.VALID);
        assertThat(confirmed.state().version()).isEqualTo(3);
        assertThat(confirmed.events()).containsExactly(new QuoteEvent.Confirmed(REF, 2));
    }

    @Test
    void what_is_held_can_be_discarded_with_a_reason() {
        var held = Quote.first(REF, offer("100"), true, false, NOON).state();
        assertThat(held.valid()).isEmpty();

        var discarded = made(held.discard(1, "not from them"));

        assertThat(discarded.events())
                .containsExactly(new QuoteEvent.Discarded(REF, 1, "not from them"));
        assertThat(discarded.state().number(1)).map(QuoteVersion::reason).contains("not from them");
        assertThat(statuses(discarded.state())).containsExactly(QuoteStatus.DISCARDED);
    }

    @Test
    void a_version_that_counts_ends_the_waiting_of_earlier_ones() {
        var held = received(received(first("100"), "95", true), "90", true);

        var confirmed = made(held.confirm(3)).state();

        assertThat(statuses(confirmed))
                .containsExactly(QuoteStatus.SUPERSEDED, QuoteStatus.DISCARDED, QuoteStatus.VALID);
        assertThat(confirmed.versions().get(1).reason()).isEqualTo(Quote.OVERTAKEN);
    }

    @Test
    void confirming_an_earlier_one_leaves_a_later_one_waiting() {
        var held = received(received(first("100"), "95", true), "90", true);

        assertThat(statuses(made(held.confirm(2)).state()))
                .containsExactly(QuoteStatus.SUPERSEDED, QuoteStatus.VALID, QuoteStatus.HELD);
    }

    @Test
    void when_the_last_is_withdrawn_the_one_before_counts_again() {
        var quote = received(received(first("100"), "95", true), "90", false);

        var withdrawn = made(quote.withdraw(3, "of another request"));

        assertThat(statuses(withdrawn.state()))
                .containsExactly(QuoteStatus.VALID, QuoteStatus.DISCARDED, QuoteStatus.WITHDRAWN);
        assertThat(withdrawn.state().version()).isEqualTo(4);
        assertThat(withdrawn.events())
                .containsExactly(new QuoteEvent.Withdrawn(REF, 3, "of another request"));
        assertThat(made(withdrawn.state().withdraw(1, "this too")).state().valid()).isEmpty();
    }

    @Test
    void what_its_life_does_not_allow_is_refused() {
        var quote = first("100");

        assertThat(quote.confirm(1)).isEqualTo(refused(QuoteRefusal.WRONG_STATUS));
        assertThat(quote.confirm(2)).isEqualTo(refused(QuoteRefusal.UNKNOWN_VERSION));
        assertThat(quote.discard(1, "no")).isEqualTo(refused(QuoteRefusal.WRONG_STATUS));
        assertThat(quote.withdraw(1, " ")).isEqualTo(refused(QuoteRefusal.REASON_MISSING));
        assertThat(quote.withdraw(7, "no")).isEqualTo(refused(QuoteRefusal.UNKNOWN_VERSION));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> quote.versions().getFirst().now(QuoteStatus.HELD, null))
                .withMessage("VALID does not become HELD");
    }

    @Test
    void a_quote_is_whole() {
        var version = first("1").versions().getFirst();
        var second = new QuoteVersion(2, QuoteStatus.VALID, offer("2"), false, NOON, null);

        assertThatIllegalArgumentException().isThrownBy(() -> new Quote(REF, List.of(), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Quote(REF, List.of(second), 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Quote(REF, List.of(version, second), 1));
    }

    @Test
    void events_tell_which_version_of_which_quote() {
        var received = new QuoteEvent.Received(REF, 2, QuoteDoor.MAIL, true, false);

        assertThat(received.subject()).isEqualTo(new Subject("quote", REF.id().value()));
        assertThat(received.values())
                .isEqualTo(
                        Map.of(
                                "rfq", REF.rfq().toString(),
                                "order", REF.order().toString(),
                                "supplier", REF.supplier().toString(),
                                "version", "2",
                                "door", "MAIL",
                                "late", "true",
                                "held", "false"));
        assertThat(
                        List.of(
                                received,
                                new QuoteEvent.Confirmed(REF, 1),
                                new QuoteEvent.Discarded(REF, 1, "why"),
                                new QuoteEvent.Withdrawn(REF, 1, "why")))
                .extracting(DomainEvent::type)
                .containsExactly(
                        "quote.received.v1",
                        "quote.confirmed.v1",
                        "quote.discarded.v1",
                        "quote.withdrawn.v1");
        assertThat(new QuoteEvent.Confirmed(REF, 1).values()).doesNotContainKey("reason");
        assertThat(new QuoteEvent.Discarded(REF, 1, "why").values()).containsEntry("reason", "why");
        assertThat(new QuoteEvent.Withdrawn(REF, 1, "why").values()).containsEntry("reason", "why");
        assertThat(REF.id()).hasToString(REF.id().value().toString());
    }

    private static Quote first(String price) {
        return Quote.first(REF, offer(price), false, false, NOON).state();
    }

    private static Quote received(Quote quote, String price, boolean held) {
        return quote.receive(offer(price), held, false, NOON).state();
    }

    private static Offer offer(String price) {
        return new Offer(
                QuoteDoor.LINK,
                null,
                QuoteTerms.of(Currency.getInstance("RUB"), Vat.included(Percent.of("22"))),
                List.of(QuoteLine.of(1, Money.of(price, "RUB"), Unit.PIECE)),
                List.of());
    }

    private static List<QuoteStatus> statuses(Quote quote) {
        return quote.versions().stream().map(QuoteVersion::status).toList();
    }

    private static Decision.Made<Quote, QuoteRefusal> made(Decision<Quote, QuoteRefusal> decision) {
        return (Decision.Made<Quote, QuoteRefusal>) decision;
    }

    private static Decision<Quote, QuoteRefusal> refused(QuoteRefusal reason) {
        return Decision.refused(reason);
    }

    @Test
    void what_belongs_elsewhere_is_taken_back_however_far_it_came() {
        var quote = received(received(first("100"), "90", false), "80", true);

        var held = made(quote.takeBack(3, "elsewhere")).state();
        assertThat(statuses(held))
                .containsExactly(QuoteStatus.SUPERSEDED, QuoteStatus.VALID, QuoteStatus.DISCARDED);

        var old = made(quote.takeBack(1, "elsewhere"));
        assertThat(statuses(old.state()))
                .containsExactly(QuoteStatus.WITHDRAWN, QuoteStatus.VALID, QuoteStatus.HELD);
        assertThat(old.events()).containsExactly(new QuoteEvent.Withdrawn(REF, 1, "elsewhere"));
        assertThat(old.state().versions().getFirst().reason()).isEqualTo("elsewhere");

        var counting = made(old.state().takeBack(2, "elsewhere")).state();
        assertThat(counting.valid()).as("what was taken back never counts again").isEmpty();
        assertThat(made(quote.takeBack(2, "elsewhere")).state().valid())
                .map(QuoteVersion::number)
                .contains(1);
    }

    @Test
    void what_is_over_or_was_never_there_is_not_taken_back() {
        var quote = made(first("100").takeBack(1, "elsewhere")).state();

        assertThat(quote.takeBack(1, "again")).isEqualTo(refused(QuoteRefusal.WRONG_STATUS));
        assertThat(quote.takeBack(7, "again")).isEqualTo(refused(QuoteRefusal.WRONG_STATUS));
        assertThat(first("1").takeBack(1, " ")).isEqualTo(refused(QuoteRefusal.REASON_MISSING));
    }
}
