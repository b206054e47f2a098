package com.quotedesk.domain.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.domain.events.Decision;
import com.quotedesk.domain.events.Transitions.Step;
import com.quotedesk.domain.orders.ItemStatus;
import com.quotedesk.domain.orders.OrderItem;
import com.quotedesk.domain.pricing.Price;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.shared.Money;
import com.quotedesk.domain.shared.Percent;
import com.quotedesk.domain.shared.Unit;
import com.quotedesk.domain.shared.Vat;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;

class ProposalLifeTest {

    @Property
    void no_sequence_of_calls_reaches_a_forbidden_state(
            @ForAll @Size(max = 25) List<@IntRange(max = 79) Integer> numbers) {
        var proposal = Offers.draft(Offers.twoLines());
        var now = Offers.NOON;
        for (int number : numbers) {
            now = now.plus(Duration.ofDays(number / 10));
            if (act(proposal, number % 10, now)
                    instanceof Decision.Made<Proposal, ProposalRefusal>(var next, var events)) {
                for (var event : events) {
                    var happened = (ProposalEvent) event;
                    if (happened instanceof ProposalEvent.Stepped(var _, var of)) {
                        assertThat(ProposalStatus.LIFE.steps())
                                .contains(
                                        new Step<>(
                                                before(proposal, of.revision()),
                                                of.status(),
                                                event.type()));
                    }
                }
                assertConsistent(proposal, next);
                proposal = next;
            }
        }
    }

    private static ProposalStatus before(Proposal proposal, int revision) {
        return revision > proposal.versions().size()
                ? ProposalStatus.DRAFT
                : proposal.versions().get(revision - 1).status();
    }

    private static void assertConsistent(Proposal before, Proposal after) {
        var statuses = after.versions().stream().map(ProposalVersion::status).toList();
        assertThat(statuses.stream().filter(ProposalStatus::isOpen).count()).isLessThan(2);
        assertThat(statuses.stream().filter(ProposalStatus::isAccepted).count()).isLessThan(2);
        assertThat(statuses.subList(0, statuses.size() - 1)).doesNotContain(ProposalStatus.DRAFT);
        for (var version : after.versions()) {
            assertThat(version.accepted().isEmpty()).isNotEqualTo(version.status().isAccepted());
            if (version.issuedAt() != null) {
                assertThat(after.number()).isNotNull();
            }
        }
        if (before.number() != null) {
            assertThat(after.number()).isEqualTo(before.number());
        }
        assertThat(after.equals(before) || after.version() == before.version() + 1).isTrue();
    }

    private static Decision<Proposal, ProposalRefusal> act(
            Proposal proposal, int what, Instant now) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        int newest = proposal.versions().size();
        return switch (what) {
            case 0 -> proposal.revise(Offers.CLIENT, Offers.twoLines(), now);
            case 1, 2 -> proposal.issue(() -> Offers.NUMBER, Offers.CABLES, today, now);
            case 3 -> proposal.send(now);
            case 4 -> proposal.answer(newest, new Answer.AcceptAll(), today, now);
            case 5 ->
                    proposal.answer(1, new Answer.AcceptItems(Set.of(Offers.item(1))), today, now);
            case 6 -> proposal.answer(newest, new Answer.Decline("no"), today, now);
            case 7 -> proposal.withdraw("because", now);
            case 8 -> proposal.expire(today, now);
            default -> proposal.heldAgainst(Map.of(Offers.item(1), Offers.rub("101")));
        };
    }

    @Example
    void every_status_can_be_reached_and_nothing_follows_an_answer() {
        for (var status : ProposalStatus.values()) {
            assertThat(ProposalStatus.LIFE.steps()).anyMatch(step -> step.to() == status);
            assertThat(ProposalStatus.LIFE.isEnd(status))
                    .isEqualTo(status != ProposalStatus.DRAFT && !status.isOpen());
        }
        assertThat(ProposalStatus.LIFE.picture()).contains("SENT --> ACCEPTED");
    }

    @Property
    void lines_and_total_of_an_offer_always_add_up(
            @ForAll("currencies") Currency currency,
            @ForAll("vats") Vat vat,
            @ForAll @Size(max = 12) List<@BigRange(min = "0", max = "100000") @Scale(4) BigDecimal> prices,
            @ForAll @From("quantities") BigDecimal quantity) {
        var lines = new ArrayList<ProposalLine>();
        for (var price : prices) {
            int line = lines.size() + 1;
            var item =
                    new OrderItem(
                            new UUID(4, line),
                            line,
                            "x",
                            null,
                            quantity,
                            Unit.KILOGRAM,
                            ItemStatus.OPEN);
            lines.add(
                    ProposalLine.of(
                            line,
                            item,
                            quantity,
                            new ProposalLine.Priced(
                                    null,
                                    Price.withoutCost(new Money(price, currency), vat),
                                    null)));
        }
        var offer = new Offer(currency, Language.ENGLISH, lines, Offers.LAST_DAY, null, null);

        var total = offer.total();
        assertThat(total.net().plus(total.vat())).isEqualTo(total.gross());
        assertThat(total.gross())
                .isEqualTo(
                        lines.stream()
                                .map(line -> line.amounts().gross())
                                .reduce(Money.zero(currency), Money::plus));
        assertThat(List.of(total.net(), total.vat(), total.gross())).allMatch(Money::isRounded);
    }

    @Provide
    Arbitrary<BigDecimal> quantities() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("0.001"), new BigDecimal("100000"))
                .ofScale(3);
    }

    @Provide
    Arbitrary<Currency> currencies() {
        return Arbitraries.of("RUB", "JPY", "KWD", "CLF").map(Currency::getInstance);
    }

    @Provide
    Arbitrary<Vat> vats() {
        return Arbitraries.of(
                Vat.EXEMPT,
                Vat.included(Percent.of("22")),
                Vat.excluded(Percent.of("22")),
                Vat.included(Percent.of("7.5")),
                Vat.excluded(Percent.of("0")));
    }
}
