package com.quotedesk.domain.proposals;

import static com.quotedesk.domain.proposals.Offers.CABLES;
import static com.quotedesk.domain.proposals.Offers.CLIENT;
import static com.quotedesk.domain.proposals.Offers.LAST_DAY;
import static com.quotedesk.domain.proposals.Offers.NOON;
import static com.quotedesk.domain.proposals.Offers.NUMBER;
import static com.quotedesk.domain.proposals.Offers.TEN;
import static com.quotedesk.domain.proposals.Offers.TODAY;
import static com.quotedesk.domain.proposals.Offers.draft;
import static com.quotedesk.domain.proposals.Offers.issued;
import static com.quotedesk.domain.proposals.Offers.item;
import static com.quotedesk.domain.proposals.Offers.line;
import static com.quotedesk.domain.proposals.Offers.made;
import static com.quotedesk.domain.proposals.Offers.offer;
import static com.quotedesk.domain.proposals.Offers.twoLines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.quotedesk.domain.events.Decision;
import com.quotedesk.domain.events.DomainEvent;
import com.quotedesk.domain.numbering.DocumentNumber;
import com.quotedesk.domain.pricing.MarginFloor;
import com.quotedesk.domain.requisites.Requisites;
import com.quotedesk.domain.shared.Percent;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProposalTest {

    private static DocumentNumber never() {
        throw new AssertionError("no number is to be taken");
    }

    private static List<String> types(Decision<Proposal, ProposalRefusal> decision) {
        return ((Decision.Made<Proposal, ProposalRefusal>) decision)
                .events().stream().map(DomainEvent::type).toList();
    }

    private static Decision<Proposal, ProposalRefusal> no(ProposalRefusal reason) {
        return Decision.refused(reason);
    }

    private static List<ProposalStatus> statuses(Proposal proposal) {
        return proposal.versions().stream().map(ProposalVersion::status).toList();
    }

    @Test
    void a_draft_has_no_number_and_is_written_anew_in_its_place() {
        var draft = draft(twoLines());
        var revision = draft.revise(null, offer(line(2, "80", null)), NOON.plusSeconds(1));
        var revised = made(revision);

        assertThat(draft.number()).isNull();
        assertThat(draft.isAccepted()).isFalse();
        assertThat(types(revision)).containsExactly("proposal.drafted.v1");
        assertThat(statuses(revised)).containsExactly(ProposalStatus.DRAFT);
        assertThat(revised.newest().offer().items()).containsExactly(item(2));
        assertThat(revised.newest().draftedAt()).isEqualTo(NOON.plusSeconds(1));
        assertThat(revised.client()).isNull();
        assertThat(revised.version()).isEqualTo(2);
        assertThat(draft.send(NOON)).isEqualTo(no(ProposalRefusal.NOT_OPEN));
        assertThat(draft.expire(LAST_DAY, NOON)).isEqualTo(no(ProposalRefusal.NOT_OPEN));
    }

    @Test
    void issuing_takes_a_number_and_the_requisites_of_the_day() {
        var decision = draft(twoLines()).issue(() -> NUMBER, CABLES, LAST_DAY, NOON);
        var issued = made(decision);

        assertThat(types(decision)).containsExactly("proposal.issued.v1");
        assertThat(issued.number()).isEqualTo(NUMBER);
        assertThat(issued.newest().addressee()).isEqualTo(CABLES);
        assertThat(issued.newest().issuedAt()).isEqualTo(NOON);
        assertThat(issued.open()).contains(issued.newest());
        assertThat(((Decision.Made<Proposal, ProposalRefusal>) decision).events().getFirst())
                .satisfies(
                        event -> {
                            assertThat(event.subject()).isEqualTo(issued.id().subject());
                            assertThat(event.values())
                                    .containsEntry("number", "KP-2026-0031")
                                    .containsEntry("order", Offers.ORDER.toString())
                                    .containsEntry("revision", "1")
                                    .containsEntry("total", "732.00")
                                    .containsEntry("currency", "RUB")
                                    .containsEntry("validUntil", "2026-12-04")
                                    .doesNotContainKeys("reason", "items");
                        });
    }

    @Test
    void no_number_is_taken_while_something_stands_in_the_way() {
        var draft = draft(twoLines());

        assertThat(draft(offer()).issue(ProposalTest::never, CABLES, TODAY, NOON))
                .isEqualTo(no(ProposalRefusal.NO_LINES));
        assertThat(draft.issue(ProposalTest::never, CABLES, LAST_DAY.plusDays(1), NOON))
                .isEqualTo(no(ProposalRefusal.NO_LONGER_VALID));
        assertThat(
                        draft(offer(line(1, "90.01", TEN)))
                                .issue(ProposalTest::never, CABLES, TODAY, NOON))
                .isEqualTo(no(ProposalRefusal.BELOW_FLOOR));
        assertThat(issued(twoLines()).issue(ProposalTest::never, CABLES, TODAY, NOON))
                .isEqualTo(no(ProposalRefusal.NO_DRAFT));
    }

    @Test
    void a_new_version_supersedes_the_open_one_under_the_same_number() {
        var sent = made(issued(twoLines()).send(NOON.plusSeconds(5)));
        var redrafted = made(sent.revise(CLIENT, offer(line(1, "70", null)), NOON));
        assertThat(redrafted.open()).contains(sent.newest());
        assertThat(sent.newest().sentAt()).isEqualTo(NOON.plusSeconds(5));

        var decision = redrafted.issue(ProposalTest::never, null, TODAY, NOON);
        var reissued = made(decision);

        assertThat(types(decision)).containsExactly("proposal.superseded.v1", "proposal.issued.v1");
        assertThat(statuses(reissued))
                .containsExactly(ProposalStatus.SUPERSEDED, ProposalStatus.ISSUED);
        assertThat(reissued.number()).isEqualTo(NUMBER);
        assertThat(reissued.versions().getFirst().sentAt()).isEqualTo(NOON.plusSeconds(5));
        assertThat(reissued.answer(1, new Answer.AcceptAll(), TODAY, NOON))
                .isEqualTo(no(ProposalRefusal.SUPERSEDED));
        assertThat(made(reissued.answer(2, new Answer.AcceptAll(), TODAY, NOON)).isAccepted())
                .isTrue();
    }

    @Test
    void an_issued_version_is_sent_once() {
        var decision = issued(twoLines()).send(NOON);

        assertThat(types(decision)).containsExactly("proposal.sent.v1");
        assertThat(made(decision).send(NOON)).isEqualTo(no(ProposalRefusal.ALREADY_SENT));
    }

    @Test
    void the_client_takes_all_of_it() {
        var issued = issued(twoLines());
        var decision = issued.answer(1, new Answer.AcceptAll(), LAST_DAY, NOON.plusSeconds(9));
        var accepted = made(decision);

        assertThat(types(decision)).containsExactly("proposal.accepted.v1");
        assertThat(accepted.newest().accepted()).containsExactlyInAnyOrder(item(1), item(2));
        assertThat(accepted.newest().closedAt()).isEqualTo(NOON.plusSeconds(9));
        assertThat(accepted.isAccepted()).isTrue();
        assertThat(accepted.revise(CLIENT, twoLines(), NOON))
                .isEqualTo(no(ProposalRefusal.ALREADY_ACCEPTED));
        assertThat(accepted.answer(1, new Answer.AcceptAll(), TODAY, NOON))
                .isEqualTo(no(ProposalRefusal.ALREADY_ACCEPTED));
        assertThat(accepted.withdraw("why", NOON)).isEqualTo(no(ProposalRefusal.NOT_OPEN));
        assertThat(made(issued.answer(1, some(1, 2), TODAY, NOON)).newest().status())
                .isEqualTo(ProposalStatus.ACCEPTED);
    }

    @Test
    void the_client_takes_some_of_it() {
        var issued = issued(twoLines());
        var decision = issued.answer(1, some(2), TODAY, NOON);

        assertThat(types(decision)).containsExactly("proposal.partially-accepted.v1");
        assertThat(made(decision).newest().status()).isEqualTo(ProposalStatus.PARTIALLY_ACCEPTED);
        assertThat(made(decision).newest().accepted()).containsExactly(item(2));
        assertThat(made(decision).isAccepted()).isTrue();
        assertThat(((Decision.Made<Proposal, ProposalRefusal>) decision).events().getFirst())
                .extracting(DomainEvent::values)
                .satisfies(values -> assertThat(values).containsEntry("items", item(2).toString()));
        assertThat(issued.answer(1, some(), TODAY, NOON))
                .isEqualTo(no(ProposalRefusal.NOTHING_ACCEPTED));
        assertThat(issued.answer(1, some(1, 7), TODAY, NOON))
                .isEqualTo(no(ProposalRefusal.UNKNOWN_ITEM));
    }

    @Test
    void accepting_throws_a_further_draft_away() {
        var redrafted = made(issued(twoLines()).revise(CLIENT, twoLines(), NOON));
        var decision = redrafted.answer(1, new Answer.AcceptAll(), TODAY, NOON);

        assertThat(types(decision))
                .containsExactly("proposal.accepted.v1", "proposal.withdrawn.v1");
        assertThat(statuses(made(decision)))
                .containsExactly(ProposalStatus.ACCEPTED, ProposalStatus.WITHDRAWN);
    }

    @Test
    void what_is_not_open_cannot_be_answered() {
        var issued = issued(twoLines());
        var all = new Answer.AcceptAll();

        assertThat(issued.answer(0, all, TODAY, NOON))
                .isEqualTo(no(ProposalRefusal.UNKNOWN_VERSION));
        assertThat(issued.answer(2, all, TODAY, NOON))
                .isEqualTo(no(ProposalRefusal.UNKNOWN_VERSION));
        assertThat(draft(twoLines()).answer(1, all, TODAY, NOON))
                .isEqualTo(no(ProposalRefusal.NOT_OPEN));
        assertThat(issued.answer(1, all, LAST_DAY.plusDays(1), NOON))
                .isEqualTo(no(ProposalRefusal.NO_LONGER_VALID));
        var expired = made(issued.expire(LAST_DAY.plusDays(1), NOON));
        assertThat(expired.answer(1, all, TODAY, NOON))
                .isEqualTo(no(ProposalRefusal.NO_LONGER_VALID));
    }

    @Test
    void the_client_wants_none_of_it_and_says_why() {
        var decision = issued(twoLines()).answer(1, new Answer.Decline("Дорого"), LAST_DAY, NOON);
        var declined = made(decision);

        assertThat(types(decision)).containsExactly("proposal.declined.v1");
        assertThat(declined.newest().reason()).isEqualTo("Дорого");
        assertThat(declined.isAccepted()).isFalse();
        assertThat(((Decision.Made<Proposal, ProposalRefusal>) decision).events().getFirst())
                .extracting(DomainEvent::values)
                .satisfies(values -> assertThat(values).containsEntry("reason", "Дорого"));
        assertThat(issued(twoLines()).answer(1, new Answer.Decline(" "), TODAY, NOON))
                .isEqualTo(no(ProposalRefusal.REASON_MISSING));
        var again = made(declined.revise(CLIENT, twoLines(), NOON));
        assertThat(made(again.issue(ProposalTest::never, CABLES, TODAY, NOON)).number())
                .isEqualTo(NUMBER);
    }

    @Test
    void what_is_open_is_taken_back_with_its_draft() {
        var redrafted = made(issued(twoLines()).revise(CLIENT, twoLines(), NOON));
        var decision = redrafted.withdraw("Ошибка в цене", NOON);

        assertThat(types(decision))
                .containsExactly("proposal.withdrawn.v1", "proposal.withdrawn.v1");
        assertThat(statuses(made(decision))).containsOnly(ProposalStatus.WITHDRAWN);
        assertThat(made(decision).newest().reason()).isEqualTo("Ошибка в цене");
        assertThat(redrafted.withdraw("", NOON)).isEqualTo(no(ProposalRefusal.REASON_MISSING));
        assertThat(made(decision).answer(1, new Answer.AcceptAll(), TODAY, NOON))
                .isEqualTo(no(ProposalRefusal.NOT_OPEN));
    }

    @Test
    void it_expires_the_day_after_its_last() {
        var issued = issued(twoLines());
        var decision = issued.expire(LAST_DAY.plusDays(1), NOON);

        assertThat(types(decision)).containsExactly("proposal.expired.v1");
        assertThat(made(decision).newest().status()).isEqualTo(ProposalStatus.EXPIRED);
        assertThat(issued.expire(LAST_DAY, NOON)).isEqualTo(no(ProposalRefusal.STILL_VALID));
    }

    @Test
    void who_may_not_see_costs_sees_prices_only() {
        var floor = new MarginFloor(Percent.of("30"), MarginFloor.Enforcement.MARK);
        var shown = issued(offer(line(1, "80", floor))).withoutCosts();

        assertThat(shown.newest().atRisk()).isEmpty();
        assertThat(shown.newest().offer().lines().getFirst().cost()).isNull();
        assertThat(shown.newest().offer().lines().getFirst().price().margin()).isEmpty();
        assertThat(shown.newest().offer().lines().getFirst().price().floor()).isNull();
        assertThat(shown.newest().offer().total())
                .isEqualTo(issued(offer(line(1, "80", floor))).newest().offer().total());
        assertThat(shown.newest().addressee()).isEqualTo(CABLES);
        assertThat(shown.number()).isEqualTo(NUMBER);
    }

    @Test
    void impossible_ones_are_refused() {
        var draft = draft(twoLines());
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new Proposal(
                                        draft.id(), null, draft.order(), null, List.of(), NOON, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProposalVersion.draft(0, twoLines(), NOON));
        assertThatIllegalArgumentException().isThrownBy(() -> new Addressee(" ", Requisites.NONE));
        assertThatIllegalStateException()
                .isThrownBy(() -> ProposalVersion.draft(1, twoLines(), NOON).sent(NOON));
        assertThat(draft.newest().offer().validUntil()).isEqualTo(LocalDate.of(2026, 12, 4));
    }

    private static Answer some(Integer... lines) {
        return new Answer.AcceptItems(
                Set.of(lines).stream().map(Offers::item).collect(Collectors.toSet()));
    }

    @Test
    void a_proposal_is_named_by_its_number() {
        assertThat(new ProposalId(new UUID(0, 1)))
                .hasToString("00000000-0000-0000-0000-000000000001");
    }
}
